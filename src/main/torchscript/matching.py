# What matches places of a picture with places of paintings. Features are 1 × N × H × W and lie channels-last; what is matched
# has a row for each place of a grid, places of h × w.
class Kernels(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def whole(self: __torch__.Kernels, x: Tensor, h: int, w: int) -> Tensor:
    return torch.slice(torch.slice(x, 2, 0, h), 3, 0, w)

  # The features on a grid that is coarser than they by a stride: where bilinear interpolation finds the middle of a place, the
  # mean of the two by two features there.
  def on_grid(self: __torch__.Kernels, x: Tensor, stride: int, h: int, w: int) -> Tensor:
    if torch.gt(stride, 1):
      from_edge = torch.sub(torch.floordiv(stride, 2), 1)
      all = self.whole(x, torch.mul(h, stride), torch.mul(w, stride))
      y = torch.avg_pool2d(torch.slice(torch.slice(all, 2, from_edge), 3, from_edge), [2, 2], [stride, stride])
    else:
      y = self.whole(x, h, w)
    return torch.to(y, 6)

  # A row for each place.
  def rows(self: __torch__.Kernels, x: Tensor, stride: Tensor, height: Tensor, width: Tensor) -> Tensor:
    y = self.on_grid(x, int(stride), int(height), int(width))
    return torch.reshape(torch.permute(y, [0, 2, 3, 1]), [-1, torch.size(y, 1)])

  # Rows of places on a grid so many times as fine, bilinear between them. Their height and width, how many times, and which rows
  # and columns of that grid.
  def between(self: __torch__.Kernels, rows: Tensor, numbers: Tensor) -> Tensor:
    h = int(torch.select(numbers, 0, 0))
    w = int(torch.select(numbers, 0, 1))
    times = int(torch.select(numbers, 0, 2))
    planes = torch.permute(torch.view(rows, [1, h, w, torch.size(rows, 1)]), [0, 3, 1, 2])
    fine = torch.upsample_bilinear2d(planes, [torch.mul(h, times), torch.mul(w, times)], False, None)
    high = torch.slice(fine, 2, int(torch.select(numbers, 0, 3)), int(torch.select(numbers, 0, 4)))
    own = torch.slice(high, 3, int(torch.select(numbers, 0, 5)), int(torch.select(numbers, 0, 6)))
    return torch.reshape(torch.permute(own, [0, 2, 3, 1]), [-1, torch.size(rows, 1)])

  def chosen(self: __torch__.Kernels, rows: Tensor, places: Tensor) -> Tensor:
    return torch.index_select(rows, 0, torch.to(places, 4))

  def unit(self: __torch__.Kernels, rows: Tensor) -> Tensor:
    return torch.div(rows, torch.clamp_min(torch.norm(rows, 2, [1], True), 1.0e-12))

  # Keys as matches wants them: about their mean, of length 1, in columns.
  def keys(self: __torch__.Kernels, rows: Tensor) -> Tensor:
    return torch.contiguous(torch.t(self.unit(torch.sub(rows, torch.mean(rows, [0], True)))))

  # For each query the largest cosine about the mean and the key that it is with. All cosines are never there at once, and room for
  # those that are is taken once: freed and taken anew beside results, it would be in pieces.
  def matches(self: __torch__.Kernels, queries: Tensor, mean: Tensor, keys: Tensor) -> Tuple[Tensor, Tensor]:
    count = torch.size(queries, 0)
    cosines = torch.empty([count], dtype=queries.dtype, device=queries.device)
    places = torch.empty([count], dtype=3, device=queries.device)
    room = torch.empty([512, torch.size(keys, 1)], dtype=queries.dtype, device=queries.device)
    for i in range(torch.floordiv(torch.add(count, 511), 512)):
      from_row = torch.mul(i, 512)
      rows = ops.prim.min(512, torch.sub(count, from_row))
      unit = self.unit(torch.sub(torch.narrow(queries, 0, from_row, rows), mean))
      best, place = self.largest(torch.mm(unit, keys, out=torch.narrow(room, 0, 0, rows)))
      _0 = torch.copy_(torch.narrow(cosines, 0, from_row, rows), best)
      _1 = torch.copy_(torch.narrow(places, 0, from_row, rows), place)
    return (cosines, places)

  # The features that places shall have, 1 × N × h × w. @param places of a grid, h × w
  def target(self: __torch__.Kernels, rows: Tensor, places: Tensor, pooled: Tensor) -> Tensor:
    found = self.chosen(rows, torch.flatten(places))
    planes = torch.permute(torch.view(found, [1, torch.size(places, 0), torch.size(places, 1), torch.size(rows, 1)]), [0, 3, 1, 2])
    if torch.gt(int(pooled), 1):
      y = self.pooled(planes, pooled)
    else:
      y = planes
    return y

  def pooled(self: __torch__.Kernels, planes: Tensor, by: Tensor) -> Tensor:
    return torch.avg_pool2d(planes, [int(by), int(by)])

  # How far features are from their target, on its grid.
  def apart(self: __torch__.Kernels, x: Tensor, stride: Tensor, target: Tensor) -> Tensor:
    return torch.sub(self.on_grid(x, int(stride), torch.size(target, 2), torch.size(target, 3)), target)

  def squares(self: __torch__.Kernels, x: Tensor) -> Tensor:
    if torch.eq(torch.dim(x), 4):
      flat = torch.flatten(torch.permute(x, [0, 2, 3, 1]))
    else:
      flat = torch.flatten(x)
    return torch.dot(flat, flat)

  # The adjoint of on_grid, so many times: added to a gradient.
  def add(self: __torch__.Kernels, gradient: Tensor, stride: Tensor, apart: Tensor, times: Tensor) -> Tensor:
    s = int(stride)
    h = torch.size(apart, 2)
    w = torch.size(apart, 3)
    if torch.gt(s, 1):
      from_edge = torch.sub(torch.floordiv(s, 2), 1)
      for i in range(4):
        down = torch.add(from_edge, torch.floordiv(i, 2))
        across = torch.add(from_edge, torch.remainder(i, 2))
        rows = torch.slice(gradient, 2, down, torch.add(torch.mul(torch.sub(h, 1), s), torch.add(down, 1)), s)
        places = torch.slice(rows, 3, across, torch.add(torch.mul(torch.sub(w, 1), s), torch.add(across, 1)), s)
        _0 = torch.add_(places, apart, alpha=torch.mul(float(times), 0.25))
    else:
      _1 = torch.add_(self.whole(gradient, h, w), apart, alpha=float(times))
    return gradient

  # Rows, times a scale, as columns of others.
  def scaled(self: __torch__.Kernels, rows: Tensor, scale: Tensor, into: Tensor, column: Tensor) -> Tensor:
    columns = torch.narrow(into, 1, int(column), torch.size(rows, 1))
    return torch.mul(rows, float(scale), out=columns)

  # The products of each row with its target, with itself, and of the target with itself.
  def products(self: __torch__.Kernels, rows: Tensor, targets: Tensor) -> Tensor:
    return torch.stack([torch.sum(torch.mul(rows, targets), [1]), torch.sum(torch.square(rows), [1]), torch.sum(torch.square(targets), [1])])

  # The sum of the cosines that such products make.
  def cosines(self: __torch__.Kernels, products: Tensor) -> Tensor:
    lengths = torch.sqrt(torch.mul(torch.select(products, 0, 1), torch.select(products, 0, 2)))
    return torch.sum(torch.div(torch.select(products, 0, 0), torch.clamp_min(lengths, 1.0e-12)))

  # What is left of planes when they are halved and doubled.
  def coarse(self: __torch__.Kernels, planes: Tensor) -> Tensor:
    h = torch.size(planes, 2)
    w = torch.size(planes, 3)
    half = [ops.prim.max(1, torch.floordiv(h, 2)), ops.prim.max(1, torch.floordiv(w, 2))]
    return torch.upsample_bilinear2d(torch.upsample_bilinear2d(planes, half, False, None), [h, w], False, None)

  # A picture, 1 × H × W × 3, with the finest detail of another in place of its own, mixed with that other.
  def mixed(self: __torch__.Kernels, picture: Tensor, other: Tensor, share: Tensor) -> Tensor:
    planes = torch.permute(picture, [0, 3, 1, 2])
    others = torch.permute(other, [0, 3, 1, 2])
    present = torch.add(self.coarse(planes), torch.sub(others, self.coarse(others)))
    mix = torch.add(torch.mul(present, torch.sub(1.0, float(share))), torch.mul(others, float(share)))
    return torch.contiguous(torch.permute(mix, [0, 2, 3, 1]))
