const ENTITIES: { [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text of somebody else's as harmless HTML, in an element or a quoted attribute; control characters become spaces. */
export function escapeHtml(text: string): string {
  return text.replace(/\p{C}+/gu, ' ').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
