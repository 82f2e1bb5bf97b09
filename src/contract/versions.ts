/** The name of a global that workflow code finds where its worker is a version of a deployment. */
export const IS_VERSION = 'storyreelIsVersion';
