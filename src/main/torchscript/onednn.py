
  # With oneDNN's own convolutions, where PyTorch has them: kernels lie as those want them, which otherwise would be brought
  # about at every call, and ReLU is taken on the way.
  def packed(self: __torch__.Kernels, w: Tensor) -> Tensor:
    return ops.mkldnn._reorder_convolution_weight(w, [0, 0], [1, 1], [1, 1], 1, None)

  def packed_back(self: __torch__.Kernels, w: Tensor) -> Tensor:
    return ops.mkldnn._reorder_convolution_transpose_weight(w, [0, 0], [0, 0], [1, 1], [1, 1], 1, None)

  def convolved_packed(self: __torch__.Kernels, x: Tensor, w: Tensor, b: Tensor, inwards: Tensor) -> Tensor:
    return self.pointwise(x, w, b, int(inwards), "relu")

  def linear_packed(self: __torch__.Kernels, x: Tensor, w: Tensor, b: Tensor, inwards: Tensor) -> Tensor:
    return self.pointwise(x, w, b, int(inwards), "none")

  def pointwise(self: __torch__.Kernels, x: Tensor, w: Tensor, b: Tensor, inwards: int, after: str) -> Tensor:
    if torch.lt(inwards, 0):
      y = ops.mkldnn._convolution_pointwise(x, w, b, [1, 1], [1, 1], [1, 1], 1, after, [], "")
    else:
      y = ops.mkldnn._convolution_pointwise(self.framed(x, inwards), w, b, [0, 0], [1, 1], [1, 1], 1, after, [], "")
    return y

  def back_packed(self: __torch__.Kernels, g: Tensor, w: Tensor, inwards: Tensor) -> Tensor:
    if torch.lt(int(inwards), 0):
      s = ops.mkldnn._convolution_transpose_pointwise(g, w, None, [1, 1], [0, 0], [1, 1], [1, 1], 1, "none", [], "")
    else:
      whole = ops.mkldnn._convolution_transpose_pointwise(g, w, None, [0, 0], [0, 0], [1, 1], [1, 1], 1, "none", [], "")
      s = self.folded(whole, int(inwards))
    return s
