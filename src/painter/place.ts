/**
 * The landscape or the room that a picture shows. The studio is a lit floor before a plain wall, for things that no place is
 * named for; abstract is for prompts that name nothing that can be seen.
 */
export type Place =
  | 'sea'
  | 'hills'
  | 'river'
  | 'waterfall'
  | 'garden'
  | 'mountains'
  | 'forest'
  | 'city'
  | 'street'
  | 'desert'
  | 'space'
  | 'cave'
  | 'room'
  | 'laboratory'
  | 'hospital'
  | 'kitchen'
  | 'office'
  | 'carriage'
  | 'exchange'
  | 'stage'
  | 'stadium'
  | 'old town'
  | 'ice'
  | 'underwater'
  | 'studio'
  | 'abstract';
