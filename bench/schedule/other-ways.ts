import { setTimeout as pause } from 'node:timers/promises';
import type { Scene } from '../../src/domain/film/script/script';
import { STEP_MS } from './simulated-vendors';

/** What a plain program needs to make a film; what is rendered is waited for, at the same scale as the vendors. */
export interface Tools {
  draw(prompt: string): Promise<Uint8Array>;
  /** Speaks at the server with this index. */
  speak(text: string, server: number): Promise<Uint8Array>;
  render(picture: Uint8Array, voice: Uint8Array): Promise<string>;
  merge(clips: string[]): Promise<string>;
}

/** A program that makes a film of scenes, and answers with the film. */
export type OtherWay = (scenes: Scene[], tools: Tools) => Promise<string>;

/** As it was before: one thing after another. */
const sequential: OtherWay = async (scenes, { draw, speak, render, merge }) => {
  const clips: string[] = [];
  for (const { imagePrompt, text } of scenes) {
    const picture = await draw(imagePrompt);
    const voice = await speak(text, 0);
    clips.push(await render(picture, voice));
  }
  return merge(clips);
};

/** Strategy 1: a scene's picture and voice at the same time, one scene after another. */
const strategy1: OtherWay = async (scenes, { draw, speak, render, merge }) => {
  const clips: string[] = [];
  for (const { imagePrompt, text } of scenes) {
    const [picture, voice] = await Promise.all([draw(imagePrompt), speak(text, 0)]);
    clips.push(await render(picture, voice));
  }
  return merge(clips);
};

/** The hybrid: all voices first, then scene by scene its picture and its clip. */
const hybrid: OtherWay = async (scenes, { draw, speak, render, merge }) => {
  const voices = await Promise.all(scenes.map(({ text }, index) => speak(text, index)));
  const clips: string[] = [];
  for (const [index, { imagePrompt }] of scenes.entries()) {
    const picture = await draw(imagePrompt);
    clips.push(await render(picture, voices[index] as Uint8Array));
  }
  return merge(clips);
};

/** The ways that the analysis compares, by their names. */
export const OTHER_WAYS = { sequential, strategy1, hybrid } as const;

/** Plain requests to the vendors at `url`, of an account of its own and with servers of its own from `firstServer` on. */
export function plainTools(url: string, scale: number, account: string, firstServer: number): Tools {
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${account}` };
    const response = await fetch(url + path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}: ${await response.text()}`);
    return response;
  };
  return {
    async draw(prompt) {
      const request = { model: 'black-forest-labs/FLUX.1-schnell', prompt, width: 512, height: 512 };
      const response = await post('/v1/images/generations', { ...request, response_format: 'base64' });
      const { data } = (await response.json()) as { data: { b64_json: string }[] };
      return Buffer.from(data[0]?.b64_json ?? '', 'base64');
    },
    async speak(text, server) {
      const request = { model: 'chatterbox', input: text, voice: 'Emily.wav', response_format: 'wav' };
      const response = await post(`/chatterbox-${firstServer + server + 1}/v1/audio/speech`, request);
      return new Uint8Array(await response.arrayBuffer());
    },
    render: (picture, voice) => pause(STEP_MS.clip * scale, `clip of ${picture.length} and ${voice.length} bytes`),
    merge: (clips) => pause(STEP_MS.merge * scale, `film of ${clips.length} clips`),
  };
}
