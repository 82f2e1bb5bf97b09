/** The part of Gemini's `responseSchema` (or of a JSON schema) that the answer is made after. */
export interface AnswerSchema {
  type?: string;
  properties?: Record<string, AnswerSchema>;
  items?: AnswerSchema;
  enum?: (string | number)[];
  minItems?: number | string;
  maxItems?: number | string;
  minimum?: number;
  maximum?: number;
}
