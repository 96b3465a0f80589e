"""A trained reader -> models/reader-en: two ONNX graphs in 8 bits, the vocabulary, and their digests.

    python training/export.py --encoder FOLDER --model MODEL.pt --out models/reader-en

encoder.onnx  ids, features [1, p], first [1, w] (int32) -> cues [1, w, 3], names [1, w, 7], keys, query [1, w, 2 * width]
roles.onnx    keys, query of one window, marks, cues [w], distance, relation [c, w] (int32) -> roles [c, w, 9], keep [c]
One window at a time, so no padding and no neighbours: the same window gives the same numbers whatever is read beside it.
"""
import argparse
import hashlib
import json
import os
import shutil
import tempfile
import warnings

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process

from model import REACH, Reader

warnings.filterwarnings('ignore')
p = argparse.ArgumentParser()
for name in ('encoder', 'model', 'out'):
    p.add_argument(f'--{name}')
p.add_argument('--layers', type=int, default=0)
a = p.parse_args()
model = Reader(a.encoder, 'student', a.layers)
model.encoder.bert.set_attn_implementation('eager')
model.load_state_dict(torch.load(a.model))
model.eval()


class OneEncoder(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = model.encoder

    def forward(self, ids, features, first):
        cues, keys, query, names = self.encoder(ids.long(), features.long(), first.long(), torch.ones_like(ids, dtype=torch.long))
        return cues, names, keys, query


class OneRoles(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.roles = model.roles

    def forward(self, keys, query, marks, cues, distance, relation):
        inside = (distance == 2 * REACH + 1).to(query.dtype)
        q = torch.matmul(inside, query[0]) / inside.sum(1, keepdim=True)
        return self.roles(keys, q, marks.long()[None], cues.long()[None], distance.long(), relation.long())


def exported(module, inputs, names, outputs, axes, path):
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)


torch.backends.mha.set_fastpath_enabled(False)
w, q, c = 40, 60, 3
width = model.encoder.keys.out_features
one = torch.ones(1, q, dtype=torch.int32)
line = torch.zeros(w, dtype=torch.int32)
os.makedirs(a.out, exist_ok=True)
with tempfile.TemporaryDirectory() as folder, torch.no_grad():
    exported(OneEncoder(), (one, one, torch.arange(w, dtype=torch.int32)[None]), ['ids', 'features', 'first'], ['cues', 'names', 'keys', 'query'],
             {'ids': {1: 'p'}, 'features': {1: 'p'}, 'first': {1: 'w'}, 'cues': {1: 'w'}, 'names': {1: 'w'}, 'keys': {1: 'w'}, 'query': {1: 'w'}}, f'{folder}/encoder.onnx')
    place = torch.zeros(c, w, dtype=torch.int32)
    place[:, 3] = 2 * REACH + 1
    exported(OneRoles(), (torch.randn(1, w, width), torch.randn(1, w, width), line, line, place, place * 0), ['keys', 'query', 'marks', 'cues', 'distance', 'relation'], ['roles', 'keep'],
             {**{name: {1: 'w'} for name in ('keys', 'query')}, **{name: {0: 'w'} for name in ('marks', 'cues')}, **{name: {0: 'c', 1: 'w'} for name in ('distance', 'relation', 'roles')}, 'keep': {0: 'c'}}, f'{folder}/roles.onnx')
    for name, ops in (('encoder', ['MatMul', 'Gather']), ('roles', ['MatMul'])):
        quant_pre_process(f'{folder}/{name}.onnx', f'{folder}/{name}.ready.onnx', skip_symbolic_shape=True)
        quantize_dynamic(f'{folder}/{name}.ready.onnx', f'{a.out}/{name}.onnx', op_types_to_quantize=ops, per_channel=True, weight_type=QuantType.QInt8)
shutil.copy(f'{a.encoder}/vocab.txt', f'{a.out}/vocabulary.txt')
digest = lambda file: hashlib.sha256(open(f'{a.out}/{file}', 'rb').read()).hexdigest()
files = {file: {'bytes': os.path.getsize(f'{a.out}/{file}'), 'sha256': digest(file)} for file in ('encoder.onnx', 'roles.onnx', 'vocabulary.txt')}
manifest = {'name': 'reader-en', 'reach': REACH, 'width': width, 'files': files}
with open(f'{a.out}/files.json', 'w') as f:
    json.dump(manifest, f, indent=2)
    f.write('\n')
print(json.dumps(manifest))
