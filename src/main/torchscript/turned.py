
  # A picture, 1 × H × W × 3, turned by so many quarters of a circle.
  def turned(self: __torch__.Kernels, picture: Tensor, quarters: Tensor) -> Tensor:
    return torch.contiguous(torch.rot90(picture, int(quarters), [1, 2]))
