/** The state of a film that there is none of, for a program. */
export function failedState({ isRefused }: { isRefused: boolean }): 'refused' | 'failed' {
  return isRefused ? 'refused' : 'failed';
}
