"""A real model for CTranslate2, built in a tenth of a second: a transformer whose weights, set by hand, translate word
for word. Real files, a real tokenizer, real beam search and attention; nothing is trained or downloaded."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

LONGEST = 128
"""Pieces of a sentence: one position each."""


def build(words: Mapping[str, str], folder: Path, tokenizer: str = "sp.model") -> None:
    """Writes `model.bin` and its kin and the tokenizer into a folder."""
    import sentencepiece as spm

    folder.mkdir(parents=True, exist_ok=True)
    known = sorted({*words, *words.values()})
    lines = folder / "words.txt"
    lines.write_text("\n".join(known), "utf-8")
    spm.SentencePieceTrainer.train(
        input=str(lines), model_prefix=str(folder / "trained"), model_type="word", vocab_size=len(known) + 3,
        hard_vocab_limit=False, bos_id=1, eos_id=2, unk_id=0, pad_id=-1, minloglevel=2,
    )  # fmt: skip
    (folder / "trained.vocab").unlink()
    lines.unlink()
    (folder / "trained.model").rename(folder / tokenizer)
    processor = spm.SentencePieceProcessor(model_file=str(folder / tokenizer))
    pieces = [processor.id_to_piece(number) for number in range(processor.vocab_size())]
    spec = _spec(pieces, dict(words))
    spec.validate()
    spec.optimize()
    spec.save(str(folder))


def _spec(pieces: list[str], words: dict[str, str]) -> Any:
    """One layer that copies: the decoder looks at its own position, and the value there is the translation."""
    import numpy as np
    from ctranslate2.specs import common_spec, transformer_spec

    count = len(pieces)
    size = 2 * count + LONGEST
    size += size % 2

    def zeros(*shape: int) -> Any:
        return np.zeros(shape, "float32")

    def linear(layer: Any, weight: Any) -> None:
        layer.weight, layer.bias = weight.astype("float32"), zeros(weight.shape[0])

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(size, "float32"), zeros(size)

    spec = transformer_spec.TransformerSpec.from_config(
        num_layers=(1, 1), num_heads=1, pre_norm=True, activation=common_spec.Activation.RELU
    )
    spec.config.add_source_eos, spec.config.add_source_bos = True, False
    spec.config.decoder_start_token, spec.config.bos_token = "<s>", "<s>"
    spec.config.eos_token, spec.config.unk_token = "</s>", "<unk>"
    places = np.arange(LONGEST)
    embedding, positions, here, meaning = zeros(count, size), zeros(LONGEST, size), zeros(size, size), zeros(size, size)
    embedding[np.arange(count), np.arange(count)] = 1
    positions[places, 2 * count + places] = 1
    here[2 * count + places, 2 * count + places] = 1
    index = {piece: number for number, piece in enumerate(pieces)}
    for number, piece in enumerate(pieces):
        word = words.get(piece.lstrip("▁"))
        meaning[count + (index.get(f"▁{word}", number) if word else number), number] = 1
    spec.encoder.embeddings[0].weight = embedding
    spec.decoder.embeddings.weight = zeros(count, size)
    for side in (spec.encoder, spec.decoder):
        side.position_encodings.encodings = positions
        side.scale_embeddings = False
        layer = side.layer[0]
        linear(layer.self_attention.linear[0], zeros(3 * size, size))
        linear(layer.self_attention.linear[1], zeros(size, size))
        norm(layer.self_attention.layer_norm)
        linear(layer.ffn.linear_0, zeros(8, size))
        linear(layer.ffn.linear_1, zeros(size, 8))
        norm(layer.ffn.layer_norm)
        norm(side.layer_norm)
    attention = spec.decoder.layer[0].attention
    linear(attention.linear[0], here * 60)
    linear(attention.linear[1], np.concatenate([here, meaning]))
    linear(attention.linear[2], np.eye(size) * 10)
    norm(attention.layer_norm)
    projection = zeros(count, size)
    projection[np.arange(count), count + np.arange(count)] = 5
    linear(spec.decoder.projection, projection)
    spec.register_source_vocabulary(pieces)
    spec.register_target_vocabulary(pieces)
    return spec
