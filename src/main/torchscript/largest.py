  # The largest of each row and its column, as torch.max finds them; its search for columns is slow: it is asked of the best 128 alone.
  def largest(self: __torch__.Kernels, x: Tensor) -> Tuple[Tensor, Tensor]:
    rows = torch.size(x, 0)
    groups = torch.floordiv(torch.size(x, 1), 128)
    whole = torch.mul(groups, 128)
    rest = torch.sub(torch.size(x, 1), whole)
    if torch.gt(groups, 1):
      grouped = torch.view(torch.narrow(x, 1, 0, whole), [rows, groups, 128])
      most, group = torch.max(torch.amax(grouped, [2]), 1)
      at = torch.expand(torch.unsqueeze(torch.unsqueeze(group, 1), 2), [rows, 1, 128])
      best, column = torch.max(torch.squeeze(torch.gather(grouped, 1, at), 1), 1)
      place = torch.add(torch.mul(group, 128), column)
      if torch.gt(rest, 0):
        other, last = torch.max(torch.narrow(x, 1, whole, rest), 1)
        is_larger = torch.gt(other, best)
        found = (torch.where(is_larger, other, best), torch.where(is_larger, torch.add(last, whole), place))
      else:
        found = (best, place)
    else:
      found = torch.max(x, 1)
    return found
