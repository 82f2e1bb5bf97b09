/** The vendor sends more than any answer can have. */
export class AnswerTooLongError extends Error {
  override readonly name = 'AnswerTooLongError';
}

/** The same response, whose body ends with an `AnswerTooLongError` past so many bytes. */
export function boundedBody(response: Response, mostBytes: number): Response {
  return response.body ? new Response(response.body.pipeThrough(atMost(mostBytes)), response) : response;
}

function atMost(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > limit) controller.error(new AnswerTooLongError(`more than ${limit} bytes`));
      else controller.enqueue(chunk);
    },
  });
}
