"""Builds the ONNX graph of MiniLM from its weights, once, with 8-bit weights."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from typing import Any

import numpy as np

from retold.adapters.encoders.arrays import Arrays, Shape, read_arrays, read_shape
from retold.model.errors import MissingPart

_OPSET = 17  # the first with LayerNormalization
_MASKED = -10000.0  # added to the score of padding before softmax


def require_libraries() -> None:
    """Raises MissingPart without onnx and onnxruntime."""
    try:
        import onnx  # noqa: F401
        import onnxruntime  # noqa: F401
    except ImportError as error:
        raise MissingPart(
            f"{error.name} is not installed: pip install 'retold[encoder]'"
        ) from error


def build_graph(folder: Path, target: Path, *, quantized: bool = True) -> None:
    """Writes the graph of the weights in ``folder`` to ``target``.

    Inputs ``ids`` and ``mask``, int64 (batch, tokens); output ``vectors``, unit rows, float32.
    quantized: 8-bit weights, one scale per channel (cosine to 32 bits: .99). Raises MissingPart
    without onnx and onnxruntime.
    """
    require_libraries()
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    graph = _Graph(read_arrays(folder / "model.safetensors"), read_shape(folder))
    model = graph.model()
    onnx.checker.check_model(model)
    if not quantized:
        onnx.save(model, str(target))
        return
    with tempfile.TemporaryDirectory() as held:
        exact = Path(held) / "exact.onnx"
        onnx.save(model, str(exact))
        logging.disable(logging.WARNING)  # it recommends a step that changes nothing here
        try:
            quantize_dynamic(
                exact,
                target,
                op_types_to_quantize=["MatMul", "Gather"],
                per_channel=True,
                weight_type=QuantType.QInt8,
            )
        finally:
            logging.disable(logging.NOTSET)


class _Graph:
    """The nodes of the graph as they are added; every method returns the name of its output."""

    def __init__(self, arrays: Arrays, shape: Shape) -> None:
        self._arrays = arrays
        self._shape = shape
        self._size = arrays["embeddings.word_embeddings.weight"].shape[1]
        self._nodes: list[Any] = []
        self._constants: dict[str, Any] = {}

    def model(self) -> Any:
        from onnx import TensorProto, helper

        vectors = self._pooled(self._encoded())
        self._nodes[-1].output[0] = "vectors"
        del vectors
        whole = helper.make_graph(
            self._nodes,
            "minilm",
            [
                helper.make_tensor_value_info(n, TensorProto.INT64, ["batch", "tokens"])
                for n in ("ids", "mask")
            ],
            [helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["batch", self._size])],
            list(self._constants.values()),
        )
        opset = helper.make_opsetid("", _OPSET)
        return helper.make_model(whole, opset_imports=[opset], ir_version=8)

    def _op(self, kind: str, *inputs: str, **attributes: Any) -> str:
        from onnx import helper

        name = f"{kind}_{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(inputs), [name], name=name, **attributes))
        return name

    def _constant(self, name: str, value: Any, dtype: Any = np.float32) -> str:
        from onnx import numpy_helper

        if name not in self._constants:
            array = np.ascontiguousarray(np.asarray(value, dtype=dtype))
            self._constants[name] = numpy_helper.from_array(array, name)
        return name

    def _weight(self, name: str) -> str:
        return self._constant(name, self._arrays[name])

    def _encoded(self) -> str:
        """The last layer, (batch, tokens, size)."""
        x = self._embedded()
        mask = self._op("Cast", "mask", to=1)
        wide = self._op("Unsqueeze", mask, self._constant("axes_12", [1, 2], np.int64))
        missing = self._op("Sub", self._constant("one", 1.0), wide)
        bias = self._op("Mul", missing, self._constant("masked", _MASKED))
        for layer in range(self._shape.layers):
            x = self._layer(x, bias, f"encoder.layer.{layer}")
        return x

    def _embedded(self) -> str:
        words = self._op("Gather", self._weight("embeddings.word_embeddings.weight"), "ids")
        length = self._op("Shape", "ids", start=1, end=2)
        first = self._constant("first", [0], np.int64)
        table = self._arrays["embeddings.position_embeddings.weight"]
        kinds = self._arrays["embeddings.token_type_embeddings.weight"]
        rows = self._constant("positions", table + kinds[0])
        positions = self._op("Slice", rows, first, length, first)
        return self._norm(self._op("Add", words, positions), "embeddings.LayerNorm")

    def _layer(self, x: str, bias: str, at: str) -> str:
        attended = self._linear(self._attention(x, bias, at), f"{at}.attention.output.dense")
        x = self._norm(self._op("Add", x, attended), f"{at}.attention.output.LayerNorm")
        inner = self._gelu(self._linear(x, f"{at}.intermediate.dense"))
        made = self._linear(inner, f"{at}.output.dense")
        return self._norm(self._op("Add", x, made), f"{at}.output.LayerNorm")

    def _attention(self, x: str, bias: str, at: str) -> str:
        heads, width = self._shape.heads, self._size // self._shape.heads
        parted = self._constant("parted", [0, 0, heads, width], np.int64)
        query, key, value = (
            self._op("Reshape", self._linear(x, f"{at}.attention.self.{part}"), parted)
            for part in ("query", "key", "value")
        )
        query = self._op("Transpose", query, perm=[0, 2, 1, 3])
        key = self._op("Transpose", key, perm=[0, 2, 3, 1])
        value = self._op("Transpose", value, perm=[0, 2, 1, 3])
        scores = self._op("MatMul", query, key)
        scores = self._op("Div", scores, self._constant("root", float(np.sqrt(width))))
        shares = self._op("Softmax", self._op("Add", scores, bias), axis=-1)
        mixed = self._op("Transpose", self._op("MatMul", shares, value), perm=[0, 2, 1, 3])
        return self._op("Reshape", mixed, self._constant("joined", [0, 0, self._size], np.int64))

    def _linear(self, x: str, at: str) -> str:
        weight = self._constant(f"{at}.weight", self._arrays[f"{at}.weight"].T)
        return self._op("Add", self._op("MatMul", x, weight), self._weight(f"{at}.bias"))

    def _norm(self, x: str, at: str) -> str:
        scale, bias = self._weight(f"{at}.weight"), self._weight(f"{at}.bias")
        return self._op("LayerNormalization", x, scale, bias, epsilon=self._shape.epsilon, axis=-1)

    def _gelu(self, x: str) -> str:
        erf = self._op("Erf", self._op("Div", x, self._constant("root2", float(np.sqrt(2)))))
        half = self._op("Mul", x, self._constant("half", 0.5))
        return self._op("Mul", half, self._op("Add", erf, self._constant("one", 1.0)))

    def _pooled(self, x: str) -> str:
        """The mean over the tokens that are no padding, as a unit vector."""
        mask = self._op("Cast", "mask", to=1)
        last = self._op("Unsqueeze", mask, self._constant("axes_2", [2], np.int64))
        axes = self._constant("axes_1", [1], np.int64)
        total = self._op("ReduceSum", self._op("Mul", x, last), axes, keepdims=0)
        mean = self._op("Div", total, self._op("ReduceSum", mask, axes, keepdims=1))
        return self._op("LpNormalization", mean, axis=-1, p=2)
