import type { Answer } from '../call/answer';

/** An error as S3 answers it. */
export function errorAnswer(status: number, code: string): Answer {
  return xmlAnswer(status, `<Error><Code>${code}</Code><Message>The simulator answers ${code}.</Message></Error>`);
}

/** An answer in XML. */
export function xmlAnswer(status: number, xml: string): Answer {
  const body = Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
