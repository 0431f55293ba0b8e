# A picture, 1 × H × W × 3, as the patches of paintings nearest to its own say that it is.
class Kernels(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def framed(self: __torch__.Kernels, x: Tensor, edge: int) -> Tensor:
    return torch.reflection_pad2d(torch.permute(x, [0, 3, 1, 2]), [edge, edge, edge, edge])

  # A row for each patch of planes.
  def cut(self: __torch__.Kernels, planes: Tensor, side: int, stride: int) -> Tensor:
    return torch.t(torch.squeeze(torch.im2col(planes, [side, side], [1, 1], [0, 0], [stride, stride]), 0))

  # The patches of a painting, some of them, P × 3 · side · side.
  def patches(self: __torch__.Kernels, picture: Tensor, side: Tensor, places: Tensor) -> Tensor:
    n = int(side)
    planes = torch.squeeze(torch.permute(picture, [0, 3, 1, 2]), 0)
    windows = torch.unfold(torch.unfold(planes, 1, n, 1), 2, n, 1)
    across = torch.size(windows, 2)
    at = torch.to(places, 4)
    rows = torch.floor_divide(at, across)
    columns = torch.sub(at, torch.mul(rows, across))
    found = torch.index(windows, annotate(List[Optional[Tensor]], [None, rows, columns]))
    return torch.reshape(torch.permute(found, [1, 0, 2, 3]), [torch.size(at, 0), -1])

  # A painting whose sides are at least so long.
  def enlarged(self: __torch__.Kernels, picture: Tensor, side: Tensor) -> Tensor:
    planes = torch.permute(picture, [0, 3, 1, 2])
    h = ops.prim.max(int(side), torch.size(planes, 2))
    w = ops.prim.max(int(side), torch.size(planes, 3))
    return torch.permute(torch.upsample_bilinear2d(planes, [h, w], False, None), [0, 2, 3, 1])

  # What a patch is compared by: its largest principal components. In columns, the last row of which is half their squares below zero.
  def basis(self: __torch__.Kernels, keys: Tensor, components: Tensor) -> Tensor:
    apart = torch.sub(keys, torch.mean(keys, [0], True))
    values, vectors = torch.linalg_eigh(torch.mm(torch.t(apart), apart), "L")
    return torch.contiguous(torch.slice(vectors, 1, torch.neg(int(components))))

  def voted(self: __torch__.Kernels, picture: Tensor, keys: Tensor, basis: Tensor, side: Tensor, stride: Tensor) -> Tensor:
    n = int(side)
    s = int(stride)
    edge = torch.floordiv(n, 2)
    planes = self.framed(picture, edge)
    short = torch.mm(keys, basis)
    columns = torch.contiguous(torch.t(short))
    half = torch.unsqueeze(torch.mul(torch.sum(torch.square(short), [1]), -0.5), 0)
    votes = torch.zeros_like(planes)
    counts = torch.zeros([1, 1, torch.size(planes, 2), torch.size(planes, 3)], dtype=planes.dtype, device=planes.device)
    room = torch.empty([512, torch.size(keys, 0)], dtype=picture.dtype, device=picture.device)
    down = torch.add(torch.floordiv(torch.sub(torch.size(planes, 2), n), s), 1)
    w = torch.size(planes, 3)
    strip = 64
    for i in range(torch.floordiv(torch.add(down, 63), 64)):
      top = torch.mul(torch.mul(i, strip), s)
      rows = ops.prim.min(strip, torch.sub(down, torch.mul(i, strip)))
      high = torch.add(torch.mul(torch.sub(rows, 1), s), n)
      queries = self.cut(torch.narrow(planes, 2, top, high), n, s)
      count = torch.size(queries, 0)
      places = torch.empty([count], dtype=4, device=picture.device)
      for j in range(torch.floordiv(torch.add(count, 511), 512)):
        some = ops.prim.min(512, torch.sub(count, torch.mul(j, 512)))
        piece = torch.mm(torch.narrow(queries, 0, torch.mul(j, 512), some), basis)
        best, place = self.largest(torch.addmm(half, piece, columns, out=torch.narrow(room, 0, 0, some)))
        _0 = torch.copy_(torch.narrow(places, 0, torch.mul(j, 512), some), place)
      found = torch.unsqueeze(torch.t(torch.index_select(keys, 0, places)), 0)
      part = torch.narrow(votes, 2, top, high)
      _1 = torch.add_(part, torch.col2im(found, [high, w], [n, n], [1, 1], [0, 0], [s, s]))
      ones = torch.ones([1, torch.mul(n, n), torch.size(found, 2)], dtype=found.dtype, device=found.device)
      asked = torch.narrow(counts, 2, top, high)
      _2 = torch.add_(asked, torch.col2im(ones, [high, w], [n, n], [1, 1], [0, 0], [s, s]))
    mean = torch.div(votes, torch.clamp_min(counts, 1))
    own = torch.narrow(torch.narrow(mean, 2, edge, torch.size(picture, 1)), 3, edge, torch.size(picture, 2))
    return torch.contiguous(torch.permute(own, [0, 2, 3, 1]))
