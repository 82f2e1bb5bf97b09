/** Whether nobody looks on who could answer a film: a command that does not end would then wait for nobody. */
export function isUnattended({ json = false }: { json?: boolean | undefined }): boolean {
  return json || !process.stdout.isTTY;
}
