/** Which of the two common Chatterbox servers one speaks like. */
export type Dialect = 'devnen' | 'travisvn';
