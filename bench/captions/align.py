"""Aligns speech with its words: python align.py DIRECTORY TEXT... prints, for DIRECTORY/0.wav (16 kHz, mono) and so on, a list with the
milliseconds at which the words of each text begin (null where the aligner knows no such word). It needs: pip install pocketsphinx

An aligner errs itself, inside phrases by tens of milliseconds: what it says is told, and is no bar.
"""

import json
import re
import sys
import wave

from pocketsphinx import Decoder

FRAME_MS = 10


def starts_in(path, text):
    words = text.split()
    bare = [re.sub(r"[^a-z']", "", word.lower().replace("’", "'")) for word in words]
    with wave.open(path) as file:
        sound = file.readframes(file.getnframes())
    decoder = Decoder(samprate=16000, loglevel="FATAL", beam=1e-80, pbeam=1e-80, wbeam=1e-60)
    known = [word if word and decoder.lookup_word(word) else None for word in bare]
    decoder.set_align_text(" ".join(word for word in known if word))
    decoder.start_utt()
    decoder.process_raw(sound, full_utt=True)
    decoder.end_utt()
    heard = [segment for segment in decoder.seg() if not re.match(r"[<\[(]", segment.word)]
    found = iter(heard)
    return [FRAME_MS * next(found).start_frame if word else None for word in known] if len(heard) == sum(map(bool, known)) else None


def main(directory, *texts):
    print(json.dumps([starts_in(f"{directory}/{number}.wav", text) for number, text in enumerate(texts)]))


main(*sys.argv[1:])
