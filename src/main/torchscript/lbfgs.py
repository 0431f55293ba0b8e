# What L-BFGS does with pictures. The history is a matrix: a step and the change of the gradient over it in two rows each,
# behind the newest of them the gradient downhill.
class Kernels(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # Writes the step into its row. Its products with the gradient where it began and with itself.
  def moved(self: __torch__.Kernels, history: Tensor, row: Tensor, levels: Tensor, before: Tensor,
            gradient: Tensor) -> Tensor:
    step = torch.sub(torch.flatten(levels), torch.flatten(before), out=torch.select(history, 0, int(row)))
    return torch.stack([torch.dot(step, torch.flatten(gradient)), torch.dot(step, step)])

  # Writes the two rows behind the step. The products of these with all rows, taken in pieces that the processor's cache holds.
  def learnt(self: __torch__.Kernels, history: Tensor, row: Tensor, levels: Tensor, gradient: Tensor, before: Tensor,
             space: Tensor, box: Tensor) -> Tensor:
    first = int(row)
    flat = torch.flatten(gradient)
    change = torch.sub(flat, torch.flatten(before), out=torch.select(history, 0, first + 1))
    downhill = self.downhill(torch.flatten(levels), flat, space, torch.select(history, 0, first + 2), box)
    products = torch.zeros([2, torch.size(history, 0)], dtype=history.dtype, device=history.device)
    on_change = torch.select(products, 0, 0)
    on_downhill = torch.select(products, 0, 1)
    for piece in torch.split(history, 32768, 1):
      on_change = torch.addmv_(on_change, piece, torch.select(piece, 0, first + 1))
      on_downhill = torch.addmv_(on_downhill, piece, torch.select(piece, 0, first + 2))
    return products

  # The gradient where samples may move along it, and zeros where it would take them out of the box of levels. What is at
  # the edge of the box goes beyond it by a little.
  def downhill(self: __torch__.Kernels, levels: Tensor, gradient: Tensor, space: Tensor, out: Tensor,
               box: Tensor) -> Tensor:
    moved = torch.sub(levels, torch.sign(gradient, out=space), alpha=0.001, out=space)
    return torch.hardtanh_backward(gradient, moved, float(torch.select(box, 0, 0)), float(torch.select(box, 0, 1)), grad_input=out)

  # Makes the sum of rows, each times its part, the direction, where samples may move. Its products with the gradient
  # downhill and with itself.
  def aimed(self: __torch__.Kernels, direction: Tensor, history: Tensor, row: Tensor, parts: Tensor) -> Tensor:
    downhill = torch.select(history, 0, int(row) + 2)
    sum = torch.mm(parts, history, out=torch.unsqueeze(direction, 0))
    free = torch.threshold_backward(direction, torch.abs(downhill), 0, grad_input=direction)
    return torch.stack([torch.dot(free, downhill), torch.dot(free, free)])

  # Makes straight downhill the direction. Its largest sample and its product with itself.
  def aimed_downhill(self: __torch__.Kernels, direction: Tensor, levels: Tensor, gradient: Tensor,
                     box: Tensor) -> Tensor:
    straight = torch.neg_(self.downhill(torch.flatten(levels), torch.flatten(gradient), direction, direction, box))
    return torch.stack([torch.max(torch.abs(straight)), torch.dot(straight, straight)])

  def tried(self: __torch__.Kernels, direction: Tensor, levels: Tensor, length: Tensor, box: Tensor) -> Tensor:
    step = torch.view(direction, torch.size(levels))
    return torch.clamp_(torch.add(levels, step, alpha=float(length)), float(torch.select(box, 0, 0)), float(torch.select(box, 0, 1)))
