// Which entries of a list are selected. Immutable: each step gives another selection. Pure.

export interface Selection {
  size: number;
  ids: ReadonlySet<string>;
  has(id: string): boolean;
  /** One more, or one less; the next range begins here. */
  toggled(id: string): Selection;
  /** As the one toggled last: everything in `list` from there to this one. */
  range(list: readonly string[], id: string): Selection;
  all(list: readonly string[]): Selection;
  without(list: readonly string[]): Selection;
  none(): Selection;
  /** Without those that are gone. */
  kept(isThere: (id: string) => boolean): Selection;
}

export function createSelection(ids: ReadonlySet<string> = new Set(), last: string | null = null): Selection {
  return {
    size: ids.size,
    ids,
    has: (id) => ids.has(id),
    toggled: (id) => createSelection(ids.has(id) ? without(ids, [id]) : new Set([...ids, id]), id),
    range(list, id) {
      const [from, to] = [last === null ? -1 : list.indexOf(last), list.indexOf(id)];
      if (from < 0 || to < 0) return this.toggled(id);
      const between = list.slice(Math.min(from, to), Math.max(from, to) + 1);
      const on = last !== null && ids.has(last);
      return createSelection(on ? new Set([...ids, ...between]) : without(ids, between), last);
    },
    all: (list) => createSelection(new Set([...ids, ...list]), last),
    without: (list) => createSelection(without(ids, list), last),
    none: () => createSelection(),
    kept(isThere) {
      const left = [...ids].filter(isThere);
      return left.length === ids.size ? this : createSelection(new Set(left), last);
    },
  };
}

function without(ids: ReadonlySet<string>, list: readonly string[]): Set<string> {
  const gone = new Set(list);
  return new Set([...ids].filter((id) => !gone.has(id)));
}
