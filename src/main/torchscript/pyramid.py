# A picture, 1 × H × W × 3, as a Laplacian pyramid in one row of numbers: the rest first, then details from coarse to fine.
class Kernels(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  # A side and its halves.
  def sides(self: __torch__.Kernels, side: int, levels: int) -> List[int]:
    found = annotate(List[int], [side])
    for i in range(levels):
      _0 = torch.append(found, ops.prim.max(1, torch.floordiv(found[-1], 2)))
    return found

  def resized(self: __torch__.Kernels, planes: Tensor, height: int, width: int) -> Tensor:
    return torch.upsample_bilinear2d(planes, [height, width], False, None)

  def row(self: __torch__.Kernels, planes: Tensor) -> Tensor:
    return torch.flatten(torch.permute(planes, [0, 2, 3, 1]))

  def joined(self: __torch__.Kernels, rows: List[Tensor]) -> Tensor:
    torch.reverse(rows)
    return torch.cat(rows)

  def apart(self: __torch__.Kernels, picture: Tensor, levels: Tensor) -> Tensor:
    x = torch.permute(picture, [0, 3, 1, 2])
    heights = self.sides(torch.size(x, 2), int(levels))
    widths = self.sides(torch.size(x, 3), int(levels))
    rows = annotate(List[Tensor], [])
    for i in range(int(levels)):
      half = self.resized(x, heights[torch.add(i, 1)], widths[torch.add(i, 1)])
      _0 = torch.append(rows, self.row(torch.sub(x, self.resized(half, heights[i], widths[i]))))
      x = half
    _1 = torch.append(rows, self.row(x))
    return self.joined(rows)

  # The picture of a pyramid. size is that of the picture.
  def together(self: __torch__.Kernels, pyramid: Tensor, size: Tensor, levels: Tensor) -> Tensor:
    heights = self.sides(int(torch.select(size, 0, 1)), int(levels))
    widths = self.sides(int(torch.select(size, 0, 2)), int(levels))
    at = 0
    x = torch.zeros([1, 3, 1, 1], dtype=pyramid.dtype, device=pyramid.device)
    for i in range(torch.add(int(levels), 1)):
      h = heights[torch.sub(int(levels), i)]
      w = widths[torch.sub(int(levels), i)]
      count = torch.mul(torch.mul(h, w), 3)
      part = torch.permute(torch.view(torch.narrow(pyramid, 0, at, count), [1, h, w, 3]), [0, 3, 1, 2])
      if torch.eq(i, 0):
        x = part
      else:
        x = torch.add_(self.resized(x, h, w), part)
      at = torch.add(at, count)
    return torch.contiguous(torch.permute(x, [0, 2, 3, 1]))

  # The adjoint of together: a gradient in the picture as one in the pyramid.
  def back(self: __torch__.Kernels, gradient: Tensor, levels: Tensor) -> Tensor:
    g = torch.permute(gradient, [0, 3, 1, 2])
    heights = self.sides(torch.size(g, 2), int(levels))
    widths = self.sides(torch.size(g, 3), int(levels))
    rows = [self.row(g)]
    for i in range(int(levels)):
      g = torch.upsample_bilinear2d_backward(g, [heights[i], widths[i]], [1, 3, heights[torch.add(i, 1)], widths[torch.add(i, 1)]], False, None, None)
      _0 = torch.append(rows, self.row(g))
    return self.joined(rows)
