"""Speaks texts with espeak-ng and says when each word begins: python espeak.py DIRECTORY TEXT... writes DIRECTORY/0.wav and so on, and
prints a list for each text with the milliseconds at which its words begin (null for one that espeak-ng tells nothing of).

It needs the library of espeak-ng (Debian: libespeak-ng1, espeak-ng-data), which is GPL: a tool of this bench, and no part of Storyreel.
ESPEAK_LIBRARY and ESPEAK_DATA name them where they are elsewhere. Word events are of the synthesiser itself: they are the truth.
"""

import ctypes
import json
import os
import re
import sys
import wave

LIST_TERMINATED, WORD = 0, 1
SYNCHRONOUS, UTF8, END_PAUSE = 2, 1, 0x1000


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    ]


CALLBACK = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


def main(directory, *texts):
    library = ctypes.CDLL(os.environ.get("ESPEAK_LIBRARY", "libespeak-ng.so.1"))
    data = os.environ.get("ESPEAK_DATA")
    rate = library.espeak_Initialize(SYNCHRONOUS, 0, data.encode() if data else None, 0)
    library.espeak_SetVoiceByName(b"en-us")
    heard, words = bytearray(), []

    def hear(samples, count, events):
        if samples and count > 0:
            heard.extend(ctypes.string_at(samples, 2 * count))
        at = 0
        while events[at].type != LIST_TERMINATED:
            if events[at].type == WORD:
                words.append((events[at].text_position - 1, events[at].audio_position))
            at += 1
        return 0

    callback = CALLBACK(hear)
    library.espeak_SetSynthCallback(callback)
    spoken = []
    for number, text in enumerate(texts):
        heard.clear()
        words.clear()
        encoded = text.encode()
        library.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, UTF8 | END_PAUSE, None, None)
        with wave.open(os.path.join(directory, f"{number}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes(bytes(heard))
        starts = []
        for match in re.finditer(r"\S+", text):
            within = [ms for position, ms in words if match.start() <= position < match.end()]
            starts.append(within[0] if within else None)
        spoken.append(starts)
    print(json.dumps(spoken))


main(*sys.argv[1:])
