import { fileKind } from '../../../../src/domain/film/own/file-kind';

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('what a file is', () => {
  it.each([
    ['RIFF\x24\0\0\0WAVEfmt ', 'audio/wav'],
    ['RF64\xff\xff\xff\xffWAVEds64', 'audio/wav'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['ID3\x04\0\0\0\0\0\0', 'audio/mpeg'],
    ['\xff\xfb\x90\x64', 'audio/mpeg'],
    ['\xff\xf1\x50\x80', 'audio/aac'],
    ['\xff\xd8\xff\xe1\0\x10Exif', 'image/jpeg'],
    ['\0\0\0\x20ftypM4A \0\0\0\0', 'audio/mp4'],
    ['\0\0\0\x20ftypisom\0\0\x02\0', 'audio/mp4'],
    ['\0\0\0\x20ftypavif\0\0\0\0', 'image/avif'],
    ['\0\0\0\x20ftypheic\0\0\0\0', 'image/heic'],
    ['OggS\0\x02', 'audio/ogg'],
    ['fLaC\0\0\0\x22', 'audio/flac'],
    ['GIF89a', 'image/gif'],
    ['MM\0*\0\0\0\x08', 'image/tiff'],
    ['<?xml version="1.0"?>\n<svg xmlns', 'image/svg+xml'],
  ])('is told by its first bytes: %j', (beginning, mediaType) => {
    expect(fileKind(latin1(beginning))?.mediaType).toBe(mediaType);
  });

  it('is not told where nothing begins so', () => {
    expect(fileKind(latin1('music'))).toBeUndefined();
    expect(fileKind(new Uint8Array())).toBeUndefined();
  });
});
