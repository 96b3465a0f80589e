"""A trained reader -> models/reader-en: two ONNX graphs in 8 bits, the vocabulary, and their digests.

    python training/export.py --encoder FOLDER --model MODEL.pt --out models/reader-en [--layers N]

encoder.onnx  ids, features [1, p], first [1, w] (int32) -> cues [1, w, 3], keys, query [1, w, 2 * width]
roles.onnx    keys, query, marks, blocks, sentences, quotations, cues of one window [w], from, to [c] (int32) -> roles [c, r, 9], keep [c]
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
from transformers import AutoModel

from model import REACH, Reader

warnings.filterwarnings('ignore')
p = argparse.ArgumentParser()
for name, kind, value in (('encoder', str, None), ('model', str, None), ('out', str, None), ('layers', int, 0)):
    p.add_argument(f'--{name}', type=kind, default=value)
a = p.parse_args()
bert = AutoModel.from_pretrained(a.encoder, add_pooling_layer=False, dtype=torch.float32, attn_implementation='eager')
if a.layers:
    bert.encoder.layer = bert.encoder.layer[:a.layers]
model = Reader(bert)
model.load_state_dict(torch.load(a.model))
model.eval()


class OneEncoder(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder = model.encoder

    def forward(self, ids, features, first):
        return self.encoder(ids.long(), features.long(), first.long(), torch.ones_like(ids, dtype=torch.long))


class OneRoles(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.reader = model

    def forward(self, keys, query, marks, blocks, sentences, quotations, cues, start, end):
        x = {'marks': marks, 'blocks': blocks, 'sentences': sentences, 'quotations': quotations, 'cues': cues}
        x = {name: value.long()[None] for name, value in x.items()}
        x['words'] = torch.full_like(x['marks'][0, :1], 1) * x['marks'].size(1)
        roles, keep, _ = self.reader.roles_at(keys, query, x, torch.zeros_like(start).long(), start.long(), end.long())
        return roles, keep


def exported(module, inputs, names, outputs, axes, path):
    torch.onnx.export(module, inputs, path, input_names=names, output_names=outputs, dynamic_axes=axes, opset_version=17, dynamo=False)


torch.backends.mha.set_fastpath_enabled(False)
w, q, c = 40, 60, 3
width = model.encoder.keys.out_features
one = torch.ones(1, q, dtype=torch.int32)
line = torch.zeros(w, dtype=torch.int32)
os.makedirs(a.out, exist_ok=True)
with tempfile.TemporaryDirectory() as folder, torch.no_grad():
    exported(OneEncoder(), (one, one, torch.arange(w, dtype=torch.int32)[None]), ['ids', 'features', 'first'], ['cues', 'keys', 'query'],
             {'ids': {1: 'p'}, 'features': {1: 'p'}, 'first': {1: 'w'}, 'cues': {1: 'w'}, 'keys': {1: 'w'}, 'query': {1: 'w'}}, f'{folder}/encoder.onnx')
    exported(OneRoles(), (torch.randn(1, w, width), torch.randn(1, w, width), *[line] * 5, torch.tensor([3, 9, 20], dtype=torch.int32), torch.tensor([4, 11, 22], dtype=torch.int32)),
             ['keys', 'query', 'marks', 'blocks', 'sentences', 'quotations', 'cues', 'from', 'to'], ['roles', 'keep'],
             {**{name: {1: 'w'} for name in ('keys', 'query')}, **{name: {0: 'w'} for name in ('marks', 'blocks', 'sentences', 'quotations', 'cues')}, 'from': {0: 'c'}, 'to': {0: 'c'}, 'roles': {0: 'c'}, 'keep': {0: 'c'}}, f'{folder}/roles.onnx')
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
