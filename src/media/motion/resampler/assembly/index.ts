// The functions that the thread offers. Whoever calls them lays out the memory: nothing here allocates.
export { planesFromRgb } from './planes';
export { sample } from './sample';
