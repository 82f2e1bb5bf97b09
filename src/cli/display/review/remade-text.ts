import type { RemadeJob } from '../../../app/remake/remade-job';
import { scenesText } from '../../../app/film/waiting/scenes-text';
import { capitalised } from '../../../domain/text/capitalised';
import { costText } from './revision-text';

/** What of a film that is made of another one is made anew, and what that costs, told before. */
export function remadeText({ anew: { voices, pictures, characters }, mostMicroUsd, there }: RemadeJob): string {
  if (there) {
    return `That is just the film ${there.id}, which is ${there.state} already: no other is made of it, and nothing is paid for it again.`;
  }
  const made = [
    ...(pictures.length > 0 ? [`drawn anew: ${scenesText(pictures)}`] : []),
    ...(voices.length > 0 ? [`spoken anew: ${scenesText(voices)}`] : []),
    ...(voices.length === 0 && characters > 0 ? ['spoken anew: what the cards show'] : []),
  ];
  const text = made.join('; ') || 'no picture and no voice is made anew';
  return `${capitalised(text)}. All else is in the store, or is rendered here. ${costText(mostMicroUsd)}`;
}
