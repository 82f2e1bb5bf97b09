/** Who speaks where any voice will do: it takes a third of the usual work, and has little to load. */
export const QUICK_VOICE = { narrator: { provider: 'local', model: 'flite' }, voice: 'slt' };
