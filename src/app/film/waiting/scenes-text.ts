/** Numbers of scenes as a person reads them: "scene 4", "scenes 1 to 3 and 7". */
export function scenesText(scenes: readonly number[]): string {
  const [first, ...others] = [...new Set(scenes)].sort((one, other) => one - other);
  if (first === undefined) return 'no scene';
  if (others.length === 0) return `scene ${first}`;
  const runs: { from: number; to: number }[] = [{ from: first, to: first }];
  for (const scene of others) {
    const last = runs.at(-1)!;
    if (scene === last.to + 1) last.to = scene;
    else runs.push({ from: scene, to: scene });
  }
  const parts = runs.flatMap(({ from, to }) =>
    to - from === 1 ? [`${from}`, `${to}`] : [from === to ? `${from}` : `${from} to ${to}`],
  );
  const last = parts.pop() ?? '';
  return `scenes ${parts.length > 0 ? `${parts.join(', ')} and ` : ''}${last}`;
}
