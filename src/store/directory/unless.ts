/** A handler that takes system errors with one of these codes for "there is none" (undefined), and throws any other on. */
export function unless(...codes: string[]): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}
