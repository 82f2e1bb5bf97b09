/** One of these for each account that a worker process asks, made when it is first asked for. */
export function byAccount<T>(make: () => T): (account: string) => T {
  const all = new Map<string, T>();
  return (account) => {
    const known = all.get(account) ?? make();
    all.set(account, known);
    return known;
  };
}
