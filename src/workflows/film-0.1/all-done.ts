/** As `Promise.all`, but every one is waited for before the first failure is thrown: what was begun is not thrown away. */
export async function allDone<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([one, other]);
  return Promise.all([one, other]);
}
