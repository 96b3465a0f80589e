"""Trains a reader on windows; resumes exactly from OUT/checkpoint.pt where one is.

    python train.py --encoder FOLDER --windows WINDOWS.jsonl --out FOLDER [--epochs 6] [--soft SOFT.jsonl]

Writes OUT/model.pt (averaged weights, single precision) after every epoch and OUT/log.jsonl.
"""
import argparse
import copy
import json
import math
import os
import random
import time

import torch
import torch.nn.functional as F
from transformers import AutoModel

from model import Reader, batch, role_labels

p = argparse.ArgumentParser()
for name, kind, value in (('encoder', str, None), ('windows', str, None), ('out', str, None), ('init', str, None), ('epochs', int, 6), ('lr', float, 2e-4), ('head-lr', float, 1e-3), ('batch', int, 16), ('threads', int, 2), ('seed', int, 1), ('layers', int, 0), ('average', float, 0.998), ('mask', float, 0.06), ('minutes', float, 5)):
    p.add_argument(f'--{name}', type=kind, default=value)
a = p.parse_args()
os.makedirs(a.out, exist_ok=True)
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.manual_seed(a.seed)
torch.set_num_threads(a.threads)
bert = AutoModel.from_pretrained(a.encoder, add_pooling_layer=False, dtype=torch.float32, attention_probs_dropout_prob=0.0)
if a.layers:
    bert.encoder.layer = bert.encoder.layer[:a.layers]
model = Reader(bert).to(device)
if a.init:
    model.load_state_dict(torch.load(a.init))
# the vocabulary stays as it was pre-trained: 840 articles teach most words nothing
bert.embeddings.word_embeddings.weight.requires_grad_(False)
average = copy.deepcopy(model)
windows = [json.loads(line) for line in open(a.windows, encoding='utf8')]
MASK = 103

trained = [(k, v) for k, v in model.named_parameters() if v.requires_grad]
groups = [{'params': [v for k, v in trained if ('bert' in k) == own], 'lr': lr} for own, lr in ((True, a.lr), (False, a.head_lr))]
optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
steps = math.ceil(len(windows) / a.batch) * a.epochs
schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda t: min(1, (t + 1) / (0.06 * steps)) * max(0.02, 1 - t / steps))
done, checkpoint = 0, f'{a.out}/checkpoint.pt'
if os.path.exists(checkpoint):
    saved = torch.load(checkpoint, weights_only=False)
    model.load_state_dict(saved['model'])
    average.load_state_dict(saved['average'])
    optimiser.load_state_dict(saved['optimiser'])
    schedule.load_state_dict(saved['schedule'])
    torch.set_rng_state(saved['random'])
    done = saved['step']


def save(step):
    state = {'model': model.state_dict(), 'average': average.state_dict(), 'optimiser': optimiser.state_dict(), 'schedule': schedule.state_dict(), 'random': torch.get_rng_state(), 'step': step}
    torch.save(state, f'{checkpoint}.new')
    os.replace(f'{checkpoint}.new', checkpoint)


def batches(epoch):
    """The same order for the same epoch, whatever was resumed; batches of like length."""
    order = random.Random(100 * a.seed + epoch)
    mixed = order.sample(windows, len(windows))
    for i in range(0, len(mixed), a.batch * 20):
        chunk = sorted(mixed[i:i + a.batch * 20], key=lambda w: len(w['ids']))
        parts = [chunk[j:j + a.batch] for j in range(0, len(chunk), a.batch)]
        order.shuffle(parts)
        yield from parts


def false_cues(cues, x, group):
    """Words that the model now takes for cues and no annotator did: at most two a window, the surest first."""
    begins = cues.float().softmax(-1)[..., 1].detach() * x['own'].to(device) * (x['cues'].to(device) == 0)
    found = []
    for i in range(len(group)):
        top = begins[i].topk(min(2, begins.size(1)))
        found += [(i, at, at + 1) for value, at in zip(top.values.tolist(), top.indices.tolist()) if value > 0.15]
    return found


model.train()
step, began, pieces, seen, sums = 0, time.time(), 0, time.time(), torch.zeros(3)
for epoch in range(a.epochs):
    for group in batches(epoch):
        step += 1
        if step <= done:
            continue
        x = batch(group)
        ids = torch.where((torch.rand(x['ids'].shape) < a.mask) & (x['ids'] > 999), MASK, x['ids'])
        with torch.autocast(device, dtype=torch.bfloat16):
            cues, keys, query = model.encoder(ids.to(device), x['features'].to(device), x['first'].to(device), x['mask'].to(device))
        target = torch.where(x['own'], x['cues'], -100).to(device)
        cue_loss = F.cross_entropy(cues.float().flatten(0, 1), target.flatten(), ignore_index=-100)
        relations = [(i, r) for i, w in enumerate(group) for r in w['relations']]
        false = false_cues(cues, x, group)
        rows = [(i, r[0], r[1]) for i, r in relations] + false
        loss, role_loss, keep_loss = 3 * cue_loss, torch.zeros(()), torch.zeros(())
        if rows:
            with torch.autocast(device, dtype=torch.bfloat16):
                logits, keep, at = model.read_roles(keys, query, x, rows)
            if relations:
                labels = torch.tensor([role_labels(r, x['first'].size(1)) for _, r in relations])
                near = at[:len(relations)]
                wanted = torch.where(near < 0, -100, labels.gather(1, near.clamp(min=0))).to(device)
                role_loss = F.cross_entropy(logits[:len(relations)].float().flatten(0, 1), wanted.flatten(), ignore_index=-100)
            right = torch.tensor([1.0] * len(relations) + [0.0] * len(false)).to(device)
            keep_loss = F.binary_cross_entropy_with_logits(keep.float(), right)
            loss = loss + 2.5 * role_loss + 0.2 * keep_loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        decay = min(a.average, (1 + step) / (10 + step))
        with torch.no_grad():
            for kept, now in zip(average.parameters(), model.parameters()):
                kept.lerp_(now, 1 - decay)
        pieces += int(x['mask'].sum())
        sums += torch.tensor([cue_loss.item(), role_loss.item(), keep_loss.item()])
        if step % 25 == 0:
            line = {'epoch': epoch, 'step': step, 'of': steps, 'cue': round(sums[0].item() / 25, 4), 'role': round(sums[1].item() / 25, 4), 'keep': round(sums[2].item() / 25, 4), 'pieces/s': round(pieces / (time.time() - began))}
            sums.zero_()
            print(json.dumps(line), flush=True)
            with open(f'{a.out}/log.jsonl', 'a') as log:
                log.write(json.dumps(line) + '\n')
        if time.time() - seen > 60 * a.minutes:
            save(step)
            seen = time.time()
    if step > done:
        torch.save(average.state_dict(), f'{a.out}/model.pt')
        save(step)
