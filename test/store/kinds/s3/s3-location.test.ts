import { openStore, wholeLocation } from '../../../../src/store/open-store';

describe('the location of a store in S3', () => {
  it.each([
    ['s3://films', 's3://films'],
    ['S3://films/', 's3://films'],
    ['s3://films//of/mine/', 's3://films/of/mine'],
    ['s3://films?region=eu-1', 's3://films?region=eu-1'],
    ['s3://films/mine?endpoint=http://127.0.0.1:7070', 's3://films/mine?endpoint=http%3A%2F%2F127.0.0.1%3A7070'],
  ])('%s is %s to every process', (location, whole) => {
    expect(wholeLocation(location)).toBe(whole);
    expect(wholeLocation(whole)).toBe(whole);
  });

  it.each([
    ['s3://', 'has no bucket'],
    ['s3://Films', 'has no bucket'],
    ['s3://key:secret@films', 'keys are set as AWS_ACCESS_KEY_ID'],
    ['s3://films?endpoint=ftp://films', 'no address that begins with http://'],
    ['s3://films?acl=public', '"acl" is neither an endpoint nor a region'],
  ])('is refused in a sentence: %s', (location, sentence) => {
    expect(() => openStore(location)).toThrow(sentence);
    expect(() => wholeLocation(location)).toThrow(/^Expected a store such as "s3:\/\/bucket\/prefix"/);
  });

  it('with a key in it is refused without telling the key', () => {
    expect(() => openStore('s3://key:secret@films')).not.toThrow(/secret@/);
  });
});
