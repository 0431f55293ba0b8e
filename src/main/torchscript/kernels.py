# The operations that the network is made of.
class Kernels(Module):
  __parameters__ = []
  __buffers__ = []
  training : bool

  def bfloat16(self: __torch__.Kernels, x: Tensor) -> Tensor:
    return torch.to(x, 15)

  def float32(self: __torch__.Kernels, x: Tensor) -> Tensor:
    return torch.to(x, 6)

  def zeros(self: __torch__.Kernels, x: Tensor, rows: Tensor) -> Tensor:
    places = torch.zeros([1, int(rows), torch.size(x, 3), torch.size(x, 1)], dtype=x.dtype, device=x.device)
    return torch.permute(places, [0, 3, 1, 2])

  def laid(self: __torch__.Kernels, x: Tensor) -> Tensor:
    return torch.contiguous(x, memory_format=2)

  def copied(self: __torch__.Kernels, x: Tensor) -> Tensor:
    return torch.clone(x)

  # Convolution with ReLU. Beyond an edge it finds what lies so far inwards of it; zeros where inwards is below 0.
  def convolved(self: __torch__.Kernels, x: Tensor, w: Tensor, b: Tensor, inwards: Tensor) -> Tensor:
    return torch.relu_(self.linear(x, w, b, inwards))

  # Without ReLU, for max pooling, which it may as well follow.
  def linear(self: __torch__.Kernels, x: Tensor, w: Tensor, b: Tensor, inwards: Tensor) -> Tensor:
    if torch.lt(int(inwards), 0):
      y = torch.conv2d(x, w, b, [1, 1], [1, 1])
    else:
      y = torch.conv2d(self.framed(x, int(inwards)), w, b)
    return y

  # One row and column more on each side; what has one only is its own mirror image.
  def framed(self: __torch__.Kernels, x: Tensor, inwards: int) -> Tensor:
    high = torch.gt(torch.size(x, 2), inwards)
    wide = torch.gt(torch.size(x, 3), inwards)
    if torch.eq(inwards, 0):
      framed = torch.replication_pad2d(x, [1, 1, 1, 1])
    elif torch.__and__(high, wide):
      framed = torch.reflection_pad2d(x, [1, 1, 1, 1])
    elif high:
      framed = torch.replication_pad2d(torch.reflection_pad2d(x, [0, 0, 1, 1]), [1, 1, 0, 0])
    elif wide:
      framed = torch.replication_pad2d(torch.reflection_pad2d(x, [1, 1, 0, 0]), [0, 0, 1, 1])
    else:
      framed = torch.replication_pad2d(x, [1, 1, 1, 1])
    return framed

  # The adjoint of a convolution, with the same kernel. What it finds beyond the edges belongs to the rows and columns that
  # were seen there. PyTorch is slow to find it along long lines: there it is computed apart.
  def back(self: __torch__.Kernels, g: Tensor, w: Tensor, inwards: Tensor) -> Tensor:
    if torch.__or__(torch.lt(int(inwards), 0), torch.gt(torch.size(g, 3), 128)):
      s = self.edged_back(torch.conv_transpose2d(g, w, None, [1, 1], [1, 1]), g, w, int(inwards))
    else:
      s = self.folded(torch.conv_transpose2d(g, w), int(inwards))
    return s

  # The adjoint of framed.
  def folded(self: __torch__.Kernels, s: Tensor, inwards: int) -> Tensor:
    places = torch.select(torch.permute(s, [0, 2, 3, 1]), 0, 0)
    bottom = torch.size(places, 0) - 1
    right = torch.size(places, 1) - 1
    down = ops.prim.min(inwards, bottom - 2)
    across = ops.prim.min(inwards, right - 2)
    above = torch.add_(torch.select(places, 0, 1 + down), torch.select(places, 0, 0))
    below = torch.add_(torch.select(places, 0, bottom - 1 - down), torch.select(places, 0, bottom))
    before = torch.add_(torch.select(places, 1, 1 + across), torch.select(places, 1, 0))
    after = torch.add_(torch.select(places, 1, right - 1 - across), torch.select(places, 1, right))
    return torch.contiguous(torch.slice(torch.slice(s, 2, 1, -1), 3, 1, -1), memory_format=2)

  # Adds to the adjoint of a convolution with zeros beyond the edges what belongs to the edges, in place.
  def edged_back(self: __torch__.Kernels, s: Tensor, g: Tensor, w: Tensor, inwards: int) -> Tensor:
    if torch.ge(inwards, 0):
      places = torch.select(torch.permute(s, [0, 2, 3, 1]), 0, 0)
      gradients = torch.select(torch.permute(g, [0, 2, 3, 1]), 0, 0)
      taps = torch.permute(w, [2, 3, 0, 1])
      bottom = torch.size(places, 0) - 1
      right = torch.size(places, 1) - 1
      down = ops.prim.min(inwards, bottom)
      across = ops.prim.min(inwards, right)
      above = self.line(torch.select(gradients, 0, 0), torch.select(taps, 0, 0))
      below = self.line(torch.select(gradients, 0, bottom), torch.select(taps, 0, 2))
      before = self.line(torch.select(gradients, 1, 0), torch.select(taps, 1, 0))
      after = self.line(torch.select(gradients, 1, right), torch.select(taps, 1, 2))
      self.add_round(torch.select(places, 0, down), above, across)
      self.add_round(torch.select(places, 0, bottom - down), below, across)
      first = torch.add_(torch.select(places, 1, across), torch.slice(before, 0, 1, -1))
      last = torch.add_(torch.select(places, 1, right - across), torch.slice(after, 0, 1, -1))
    return s

  # The adjoint of a convolution of a line, which is two places longer.
  def line(self: __torch__.Kernels, gradients: Tensor, taps: Tensor) -> Tensor:
    n = torch.size(gradients, 1)
    padded = torch.constant_pad_nd(gradients, [0, 0, 2, 2])
    threes = torch.as_strided(padded, [torch.size(gradients, 0) + 2, 3 * n], [n, 1])
    return torch.mm(threes, torch.reshape(torch.flip(taps, [0]), [3 * n, -1]))

  def add_round(self: __torch__.Kernels, places: Tensor, line: Tensor, inwards: int) -> Tensor:
    last = torch.size(places, 0) - 1 - inwards
    inner = torch.add_(places, torch.slice(line, 0, 1, -1))
    first = torch.add_(torch.select(places, 0, inwards), torch.select(line, 0, 0))
    end = torch.add_(torch.select(places, 0, last), torch.select(line, 0, -1))
    return places

  # Of ReLU the backward pass needs no more than where it is open: a byte each in float32. In bfloat16, whose features take two,
  # these do as well, and PyTorch goes through them several times faster.
  def gate(self: __torch__.Kernels, y: Tensor) -> Tensor:
    return torch.gt(y, 0)

  def same(self: __torch__.Kernels, y: Tensor) -> Tensor:
    return torch.detach(y)

  def gated(self: __torch__.Kernels, g: Tensor, gate: Tensor) -> Tensor:
    return torch.mul_(g, gate)

  def rectified_back(self: __torch__.Kernels, g: Tensor, y: Tensor) -> Tensor:
    return torch.threshold_backward(g, y, 0, grad_input=g)

  # ReLU and maximum; where the largest of every four is, and the gates.
  def pooled_max(self: __torch__.Kernels, x: Tensor) -> List[Tensor]:
    largest, places = torch.max_pool2d_with_indices(self.pairs(torch.permute(x, [0, 2, 3, 1])), [2, 2], [2, 2])
    pooled = torch.relu_(self.joined(largest))
    return [pooled, torch.to(places, 3), torch.gt(pooled, 0)]

  def pooled_average(self: __torch__.Kernels, x: Tensor) -> Tensor:
    return torch.avg_pool2d(x, [2, 2], [2, 2])

  # Every value to its place in an array like whole.
  def unpooled_max(self: __torch__.Kernels, g: Tensor, places: Tensor, gate: Tensor, whole: Tensor) -> Tensor:
    gradients = torch.permute(torch.mul_(g, gate), [0, 2, 3, 1])
    lines = torch.reshape(gradients, [-1, 1, torch.size(gradients, 2), torch.size(gradients, 3)])
    to = torch.empty([1, torch.size(whole, 2), torch.size(whole, 3), torch.size(whole, 1)], dtype=g.dtype, device=g.device)
    pairs = self.pairs(to)
    spread = torch.max_pool2d_with_indices_backward(torch.permute(lines, [0, 3, 1, 2]), pairs, [2, 2], [2, 2], [0, 0],
                                                    [1, 1], False, torch.to(places, 4), grad_input=pairs)
    rest = torch.zero_(torch.slice(to, 1, 2 * torch.size(gradients, 1)))
    return torch.permute(to, [0, 3, 1, 2])

  def unpooled_average(self: __torch__.Kernels, g: Tensor, whole: Tensor) -> Tensor:
    h = 2 * torch.size(g, 2)
    w = 2 * torch.size(g, 3)
    spread = torch.upsample_nearest2d(torch.mul(g, 0.25), [h, w])
    below = torch.size(whole, 2) - h
    beside = torch.size(whole, 3) - w
    if torch.gt(below + beside, 0):
      spread = torch.constant_pad_nd(spread, [0, beside, 0, below])
    return spread

  # Two rows at a time as a picture of its own, a view: PyTorch pools several pictures at once, but not parts of one.
  def pairs(self: __torch__.Kernels, places: Tensor) -> Tensor:
    even = torch.slice(places, 1, 0, 2 * torch.floordiv(torch.size(places, 1), 2))
    return torch.permute(torch.reshape(even, [-1, 2, torch.size(places, 2), torch.size(places, 3)]), [0, 3, 1, 2])

  # What became of them as one picture.
  def joined(self: __torch__.Kernels, lines: Tensor) -> Tensor:
    places = torch.permute(lines, [0, 2, 3, 1])
    return torch.permute(torch.view(places, [1, torch.size(places, 0), torch.size(places, 2), torch.size(places, 3)]),
                         [0, 3, 1, 2])

  # Features as one row for each place.
  def rows(self: __torch__.Kernels, f: Tensor) -> Tensor:
    return torch.reshape(torch.permute(f, [0, 2, 3, 1]), [-1, torch.size(f, 1)])

  # How many rows of places are taken at a time: what is a part of larger features, or not in float32, is copied for it.
  def band(self: __torch__.Kernels, f: Tensor) -> int:
    return ops.prim.max(torch.floordiv(16384, torch.size(f, 3)), 1)

  def gram(self: __torch__.Kernels, f: Tensor) -> Tensor:
    n = torch.size(f, 1)
    sum = torch.zeros([n, n], dtype=6, device=f.device)
    for piece in torch.split(f, self.band(f), 2):
      floats = torch.to(self.rows(piece), 6)
      sum = torch.addmm_(sum, torch.t(floats), floats)
    return sum

  def gram_within(self: __torch__.Kernels, f: Tensor, mask: Tensor) -> Tensor:
    n = torch.size(f, 1)
    sum = torch.zeros([n, n], dtype=6, device=f.device)
    start = 0
    for piece in torch.split(f, self.band(f), 2):
      floats = torch.to(self.rows(piece), 6)
      size = torch.size(floats, 0)
      weighted = torch.mul(floats, torch.slice(mask, 0, start, start + size))
      sum = torch.addmm_(sum, torch.t(floats), weighted)
      start = start + size
    return sum

  def sum_within(self: __torch__.Kernels, f: Tensor, mask: Tensor) -> Tensor:
    sum = torch.zeros([1, torch.size(f, 1)], dtype=6, device=f.device)
    start = 0
    for piece in torch.split(f, self.band(f), 2):
      floats = torch.to(self.rows(piece), 6)
      size = torch.size(floats, 0)
      sum = torch.addmm_(sum, torch.t(torch.slice(mask, 0, start, start + size)), floats)
      start = start + size
    return sum

  def distance(self: __torch__.Kernels, f: Tensor, target: Tensor) -> Tensor:
    difference = torch.sub(torch.to(f, 6), torch.to(target, 6))
    return torch.sum(torch.square_(difference))

  def add(self: __torch__.Kernels, g: Tensor, other: Tensor) -> Tensor:
    return torch.add_(g, other)

  # g + F A, in place. For a part of larger features the product is apart: by its source, untried here, MPS before macOS 15
  # loses one that is made in such a view.
  def add_product(self: __torch__.Kernels, g: Tensor, f: Tensor, a: Tensor) -> Tensor:
    gradients = torch.select(torch.permute(g, [0, 2, 3, 1]), 0, 0)
    places = torch.select(torch.permute(f, [0, 2, 3, 1]), 0, 0)
    matrix = torch.to(a, g.dtype)
    if torch.__and__(torch.is_contiguous(gradients), torch.eq(torch.storage_offset(gradients), 0)):
      sum = torch.addmm_(torch.flatten(gradients, 0, 1), torch.flatten(places, 0, 1), matrix)
    else:
      sum = torch.add_(gradients, torch.matmul(places, matrix))
    return g

  # g + mask (F A + b), in place.
  def add_within(self: __torch__.Kernels, g: Tensor, f: Tensor, a: Tensor, b: Tensor, mask: Tensor) -> Tensor:
    matrix = torch.to(a, g.dtype)
    row = torch.to(b, g.dtype)
    bands = torch.split(torch.permute(g, [0, 2, 3, 1]), self.band(f), 1)
    start = 0
    for gradients, piece in zip(bands, torch.split(f, self.band(f), 2)):
      product = torch.addmm(row, self.rows(piece), matrix)
      size = torch.size(product, 0)
      masked = torch.mul_(product, torch.to(torch.slice(mask, 0, start, start + size), g.dtype))
      sum = torch.add_(gradients, torch.view(masked, torch.size(gradients)))
      start = start + size
    return g

  # g + factor (F - target), in place.
  def add_difference(self: __torch__.Kernels, g: Tensor, f: Tensor, target: Tensor, factor: Tensor) -> Tensor:
    difference = torch.mul_(torch.sub(f, target), torch.to(factor, g.dtype))
    return torch.add_(g, difference)

  # Winograd's minimal filtering F(4 x 4, 3 x 3) (Lavin and Gray, CVPR 2016): of the 36 products for every 16 results each
  # is a matrix product over channels. gg, bb and aa are the transforms of kernel, tile and result for both directions at
  # once, 36 x 9, 36 x 36 and 16 x 36.
  def spectrum(self: __torch__.Kernels, w: Tensor, gg: Tensor) -> Tensor:
    taps = torch.reshape(torch.permute(w, [0, 2, 3, 1]), [torch.size(w, 0), 9, torch.size(w, 1)])
    return torch.permute(torch.matmul(gg, taps), [1, 0, 2])

  # Rows of tiles in groups that fit into the processor's cache.
  def filtered(self: __torch__.Kernels, x: Tensor, u: Tensor, b: Tensor, bb: Tensor, aa: Tensor, inwards: int,
               ends: bool) -> Tensor:
    places = torch.select(torch.permute(x, [0, 2, 3, 1]), 0, 0)
    h = torch.size(places, 0)
    w = torch.size(places, 1)
    c = torch.size(places, 2)
    n = torch.size(u, 2)
    down = torch.floordiv(h + 3, 4)
    across = torch.floordiv(w + 3, 4)
    out = torch.empty([down, 4, across, 4, n], dtype=x.dtype, device=x.device)
    row = (4 * across + 2) * c
    fitting = ops.prim.max(torch.floordiv(16384, across * ops.prim.max(c, n)), torch.floordiv(128, across))
    most = ops.prim.min(ops.prim.max(fitting, 1), down)
    size = 36 * most * across
    tile_space = torch.empty([size * c], dtype=x.dtype, device=x.device)
    v_space = torch.empty([size * c], dtype=x.dtype, device=x.device)
    m_space = torch.empty([size * n], dtype=x.dtype, device=x.device)
    y_space = torch.empty([16 * most * across * n], dtype=x.dtype, device=x.device)
    start = 0
    while torch.lt(start, down):
      rows = ops.prim.min(most, down - start)
      count = rows * across
      padded = self.surrounded(places, 4 * start, 4 * rows, 4 * across, inwards)
      tiles = torch.as_strided(padded, [6, 6, rows, across, c], [row, c, 4 * row, 4 * c, 1])
      d = torch.view(torch.slice(tile_space, 0, 0, 36 * count * c), [36, count * c])
      gathered = torch.copy_(torch.view(d, [6, 6, rows, across, c]), tiles)
      v = torch.mm(bb, d, out=torch.view(torch.slice(v_space, 0, 0, 36 * count * c), [36, count * c]))
      m = torch.view(torch.slice(m_space, 0, 0, 36 * count * n), [36, count, n])
      product = torch.bmm(torch.view(v, [36, count, c]), u, out=m)
      y2 = torch.view(torch.slice(y_space, 0, 0, 16 * count * n), [16, count * n])
      y = torch.view(torch.mm(aa, torch.view(m, [36, count * n]), out=y2), [4, 4, rows, across, n])
      if ends:
        y = torch.relu_(torch.add_(y, b))
      part = torch.copy_(torch.slice(out, 0, start, start + rows), torch.permute(y, [2, 0, 3, 1, 4]))
      start = start + rows
    whole = torch.view(out, [1, 4 * down, 4 * across, n])
    cut = torch.contiguous(torch.slice(torch.slice(whole, 1, 0, h), 2, 0, w))
    return torch.permute(cut, [0, 3, 1, 2])

  # So many rows and columns with one more on each side: of the picture, and beyond its edges as linear has it. What is
  # farther beyond is zeros.
  def surrounded(self: __torch__.Kernels, places: Tensor, start: int, rows: int, columns: int, inwards: int) -> Tensor:
    h = torch.size(places, 0)
    w = torch.size(places, 1)
    first = ops.prim.max(start - 1, 0)
    end = ops.prim.min(start + rows + 1, h)
    above = first - start + 1
    padded = torch.constant_pad_nd(torch.slice(places, 0, first, end),
                                   [0, 0, 1, columns + 1 - w, above, start + rows + 1 - end])
    if torch.ge(inwards, 0):
      down = ops.prim.min(inwards, h - 1)
      across = ops.prim.min(inwards, w - 1)
      bottom = h - start
      if torch.eq(start, 0):
        top_row = torch.copy_(torch.select(padded, 0, 0), torch.select(padded, 0, 1 + down))
      if torch.le(bottom, rows):
        bottom_row = torch.copy_(torch.select(padded, 0, bottom + 1), torch.select(padded, 0, bottom - down))
      left = torch.copy_(torch.select(padded, 1, 0), torch.select(padded, 1, 1 + across))
      right = torch.copy_(torch.select(padded, 1, w + 1), torch.select(padded, 1, w - across))
    return padded

  def winograd(self: __torch__.Kernels, x: Tensor, w: Tensor, b: Tensor, inwards: Tensor, gg: Tensor, bb: Tensor,
               aa: Tensor) -> Tensor:
    return self.filtered(x, torch.transpose(self.spectrum(w, gg), 1, 2), b, bb, aa, int(inwards), True)

  # With the columns of gg in reverse.
  def winograd_back(self: __torch__.Kernels, g: Tensor, w: Tensor, inwards: Tensor, gg: Tensor, bb: Tensor,
                    aa: Tensor) -> Tensor:
    s = self.filtered(g, self.spectrum(w, gg), gg, bb, aa, -1, False)
    return self.edged_back(s, g, w, int(inwards))
