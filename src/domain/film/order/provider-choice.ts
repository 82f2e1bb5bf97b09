/** Which provider plays a role, and with which of its models. */
export interface ProviderChoice {
  provider: string;
  model: string;
}

/** Who speaks: a narrator, and which of its voices. */
export interface VoiceChoice {
  narrator: ProviderChoice;
  voice: string;
}
