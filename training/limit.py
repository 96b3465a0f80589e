"""How far the encoder is from what the machine can do: multiply-adds a second of 8-bit matrix products, alone and within it.

    python training/limit.py models/reader-en WINDOWS.jsonl        one thread, whole windows, the median of five rounds
"""
import json
import statistics
import sys
import time

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

folder, windows = sys.argv[1:3]
options = ort.SessionOptions()
options.intra_op_num_threads = 1
options.add_session_config_entry('session.set_denormal_as_zero', '1')


def seconds(run):
    run()
    rounds = []
    for _ in range(5):
        began = time.perf_counter()
        run()
        rounds.append(time.perf_counter() - began)
    return statistics.median(rounds)


def product(rows, inner, columns, times=200):
    weights = numpy_helper.from_array(np.random.randint(-127, 127, (inner, columns)).astype(np.int8), 'b')
    graph = helper.make_graph([helper.make_node('MatMulInteger', ['a', 'b'], ['y'])], 'g', [helper.make_tensor_value_info('a', TensorProto.UINT8, [rows, inner])], [helper.make_tensor_value_info('y', TensorProto.INT32, [rows, columns])], [weights])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 17)])
    model.ir_version = 8
    session = ort.InferenceSession(model.SerializeToString(), options)
    a = np.random.randint(0, 255, (rows, inner)).astype(np.uint8)
    return times * rows * inner * columns / seconds(lambda: [session.run(None, {'a': a}) for _ in range(times)])


graph = onnx.load(f'{folder}/encoder.onnx')
dense = sum(int(np.prod(t.dims)) for t in graph.graph.initializer if t.data_type == TensorProto.INT8 and len(t.dims) == 2 and t.dims[0] < 10_000)
session = ort.InferenceSession(f'{folder}/encoder.onnx', options)
some = [json.loads(line) for _, line in zip(range(150), open(windows, encoding='utf8'))]
feeds = [{name: np.array([w[name]], dtype=np.int32) for name in ('ids', 'features', 'first')} for w in some]
pieces = sum(f['ids'].size for f in feeds)
took = seconds(lambda: [session.run(None, feed) for feed in feeds])
alone = product(round(pieces / len(feeds)), 384, 1536)
print(json.dumps({'pieces a second': round(pieces / took), 'GMAC/s of 8-bit weights in the encoder': round(dense * pieces / took / 1e9), 'GMAC/s of the product alone': round(alone / 1e9), 'share': round(dense * pieces / took / alone, 2)}))
