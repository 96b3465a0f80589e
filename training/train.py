"""Trains a reader on windows; resumes exactly from OUT/checkpoint.pt where one is.

    python training/train.py --encoder FOLDER --windows GOLD.jsonl --out FOLDER --shape teacher --epochs 6
    python training/train.py … --shape student --teacher OUT/model.pt --unlabelled NEWS.jsonl --epochs 2
    python training/train.py … --teacher A/model.pt --teacher B/model.pt --names NAMES.jsonl

With teachers, half of the loss on gold and all of it on other windows is the divergence from what the teachers, on
average, say of the same window; without --init the student begins with the first teacher's encoder, its upper layers
left out. Windows with names are unlabelled ones that teach names too; each is seen --repeat times an epoch.
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

from model import Reader, batch, name_loss, role_labels

p = argparse.ArgumentParser()
for name, kind, value in (('encoder', str, None), ('windows', str, None), ('out', str, None), ('shape', str, 'teacher'), ('init', str, None), ('unlabelled', str, None), ('names', str, None), ('repeat', int, 2), ('share', float, 0.5), ('layers', int, 0), ('epochs', int, 6), ('lr', float, 2e-4), ('head-lr', float, 1e-3), ('batch', int, 16), ('threads', int, 2), ('seed', int, 1), ('average', float, 0.998), ('mask', float, 0.06), ('minutes', float, 5)):
    p.add_argument(f'--{name}', type=kind, default=value)
p.add_argument('--teacher', action='append', default=[])
a = p.parse_args()
os.makedirs(a.out, exist_ok=True)
device = 'cuda' if torch.cuda.is_available() else 'cpu'
torch.manual_seed(a.seed)
torch.set_num_threads(a.threads)
model = Reader(a.encoder, a.shape, a.layers).to(device)


def teacher_of(file):
    """A reader as it was saved: its head and its number of layers are told by its weights."""
    weights = torch.load(file)
    layers = 1 + max(int(k.split('.')[4]) for k in weights if k.startswith('encoder.bert.encoder.layer.'))
    shape = 'teacher' if any(k.startswith('roles.layers.') for k in weights) else 'student'
    reader = Reader(a.encoder, shape, layers).to(device).eval()
    reader.load(weights)
    return reader


teachers = [teacher_of(file) for file in a.teacher]
if teachers:
    model.load(teachers[0].state_dict())
if a.init:
    model.load(torch.load(a.init))
# the vocabulary stays as it was pre-trained: 840 articles teach most words nothing
model.encoder.bert.embeddings.word_embeddings.weight.requires_grad_(False)
average = copy.deepcopy(model)
windows = [json.loads(line) for line in open(a.windows, encoding='utf8')]
read = lambda file: [json.loads(line) for line in open(file, encoding='utf8')] if file else []
unlabelled, named = read(a.unlabelled), read(a.names)
MASK = 103

trained = [(k, v) for k, v in model.named_parameters() if v.requires_grad]
groups = [{'params': [v for k, v in trained if ('bert' in k) == own], 'lr': lr} for own, lr in ((True, a.lr), (False, a.head_lr))]
optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
steps = sum(math.ceil(int(len(part) * share) / a.batch) for part, share in ((windows, 1), (unlabelled, a.share), (named, a.repeat))) * a.epochs
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
    """(windows, whether they have gold), the same order for the same epoch, whatever was resumed; batches of like length."""
    order = random.Random(100 * a.seed + epoch)
    parts = []
    for source, gold, share in ((windows, True, 1), (unlabelled, False, a.share), *[(named, False, 1)] * a.repeat):
        mixed = order.sample(source, int(len(source) * share))
        for i in range(0, len(mixed), a.batch * 20):
            chunk = sorted(mixed[i:i + a.batch * 20], key=lambda w: len(w['ids']))
            parts += [(chunk[j:j + a.batch], gold) for j in range(0, len(chunk), a.batch)]
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


def teachers_cues(cues, group):
    """Runs of words that the teacher takes for cues: (window, from, to), at most ten a window."""
    p, rows = cues.float().softmax(-1), []
    for i, w in enumerate(group):
        tags = p[i].tolist()
        found = [k for k in range(len(w['first'])) if tags[k][1] > 0.35]
        for k in found[:10]:
            end = k + 1
            while end < len(w['first']) and tags[end][2] > max(tags[end][0], tags[end][1]):
                end += 1
            rows.append((i, k, end))
            for j in range(k, end):
                w['cues'][j] = 1 if j == k else 2
    return rows


def average_of(logits):
    """Logits whose softmax is the mean of the softmaxes of `logits`, a list of [.., classes]."""
    return torch.stack([each.float().log_softmax(-1) for each in logits]).logsumexp(0) - math.log(len(logits))


def divergence(said, wanted, mask):
    """Mean over `mask` of KL(wanted || said), logits in the last dimension."""
    kl = F.kl_div(said.float().log_softmax(-1), wanted.float().log_softmax(-1), log_target=True, reduction='none').sum(-1)
    return (kl * mask).sum() / mask.sum().clamp(min=1)


model.train()
step, began, pieces, saved_at, sums = 0, time.time(), 0, time.time(), torch.zeros(4)
for epoch in range(a.epochs):
    for group, gold in batches(epoch):
        step += 1
        if step <= done:
            continue
        x = batch(group)
        place = [x[name].to(device) for name in ('features', 'first', 'mask')]
        ids = torch.where((torch.rand(x['ids'].shape) < a.mask) & (x['ids'] > 999), MASK, x['ids'])
        if teachers:
            with torch.no_grad(), torch.autocast(device, dtype=torch.bfloat16):
                seen_by = [teacher.encoder(x['ids'].to(device), *place) for teacher in teachers]
                taught = average_of([cues for cues, *_ in seen_by])
        with torch.autocast(device, dtype=torch.bfloat16):
            cues, keys, query, names = model.encoder(ids.to(device), *place)
        own = x['own'].to(device)
        cue_loss = cues.sum() * 0
        if gold:
            target = torch.where(x['own'], x['cues'], -100).to(device)
            cue_loss = F.cross_entropy(cues.float().flatten(0, 1), target.flatten(), ignore_index=-100)
            relations = [(i, r) for i, w in enumerate(group) for r in w['relations']]
            rows = [(i, r[0], r[1]) for i, r in relations]
            rows += false_cues(cues, x, group)
        else:
            relations, rows = [], teachers_cues(taught, group) if teachers else []
            x['cues'] = batch(group)['cues']
        if teachers:
            same = divergence(cues, taught, own.float())
            cue_loss = 0.5 * cue_loss + 0.5 * same if gold else same
        gold_names = x['names'].to(device)
        names_loss = name_loss(names, gold_names)
        loss, role_loss, keep_loss = 3 * cue_loss + names_loss, torch.zeros(()), torch.zeros(())
        if rows:
            with torch.autocast(device, dtype=torch.bfloat16):
                logits, keep, seen = model.read_roles(keys, query, x, rows)
            if relations:
                labels = torch.tensor([role_labels(r, x['first'].size(1)) for _, r in relations])
                wanted = torch.where(seen[:len(relations)], labels, -100).to(device)
                role_loss = F.cross_entropy(logits[:len(relations)].float().flatten(0, 1), wanted.flatten(), ignore_index=-100)
                right = torch.tensor([1.0] * len(relations) + [0.0] * (len(rows) - len(relations))).to(device)
                keep_loss = F.binary_cross_entropy_with_logits(keep.float(), right)
            if teachers:
                with torch.no_grad(), torch.autocast(device, dtype=torch.bfloat16):
                    said = [teacher.read_roles(its[1], its[2], x, rows) for teacher, its in zip(teachers, seen_by)]
                taught_roles, taught_keep = average_of([r for r, _, _ in said]), torch.stack([k.float().sigmoid() for _, k, _ in said]).mean(0)
                taught_seen = torch.stack([s for _, _, s in said]).all(0)
                same = divergence(logits, taught_roles, (seen & taught_seen).float().to(device))
                role_loss = 0.5 * role_loss + 0.5 * same if relations else same
                if not relations:
                    keep_loss = F.binary_cross_entropy_with_logits(keep.float(), taught_keep)
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
        sums += torch.tensor([cue_loss.item(), role_loss.item(), keep_loss.item(), names_loss.item()])
        if step % 25 == 0:
            line = {'epoch': epoch, 'step': step, 'of': steps, 'cue': round(sums[0].item() / 25, 4), 'role': round(sums[1].item() / 25, 4), 'keep': round(sums[2].item() / 25, 4), 'names': round(sums[3].item() / 25, 4), 'pieces/s': round(pieces / (time.time() - began))}
            sums.zero_()
            print(json.dumps(line), flush=True)
            with open(f'{a.out}/log.jsonl', 'a') as log:
                log.write(json.dumps(line) + '\n')
        if time.time() - saved_at > 60 * a.minutes:
            save(step)
            saved_at = time.time()
    if step > done:
        torch.save(average.state_dict(), f'{a.out}/model.pt')
        save(step)
