"""Three ways to say what belongs to a cue, on one encoder, trained side by side: inside/outside tags, nine tags with ends, and pointers.

    python training/heads.py --encoder FOLDER --windows GOLD.jsonl --dev GOLD.jsonl --passes 2

Every head is the student's, with its own layer; the encoder (four layers) gets the sum of their gradients, so that all
see the same words as often. Scored given the gold's cues, whole spans of a window: share of sources and of contents that
are exact, and of relations whose source and content both overlap the gold's by a half (Jaccard over words, as J50).
"""
import argparse
import json
import math
import random

import torch
import torch.nn.functional as F
from torch import nn

from model import Encoder, Roles, batch, places, role_labels
from transformers import AutoModel

PIECES = 2           # pieces that a content may have, for the pointers
LONGEST = 100        # words of one piece, for the pointers
WAYS = {'inside/outside': 3, 'nine tags': 9, 'pointers': 2 * (1 + PIECES)}

p = argparse.ArgumentParser()
for name, kind, value in (('encoder', str, None), ('windows', str, None), ('dev', str, None), ('passes', int, 2), ('batch', int, 16), ('lr', float, 2e-4), ('seed', int, 1)):
    p.add_argument(f'--{name}', type=kind, default=value)
a = p.parse_args()
torch.manual_seed(a.seed)
torch.set_num_threads(2)
bert = AutoModel.from_pretrained(a.encoder, add_pooling_layer=False, dtype=torch.float32, attention_probs_dropout_prob=0.0)
bert.encoder.layer = bert.encoder.layer[:4]
WIDTH = 128
encoders = nn.ModuleDict({way: nn.ModuleDict({'key_of': nn.Linear(bert.config.hidden_size, 2 * WIDTH), 'query_of': nn.Linear(bert.config.hidden_size, 2 * WIDTH), 'roles': Roles(WIDTH)}) for way in WAYS})
for way, size in WAYS.items():
    encoders[way]['roles'].out = nn.Linear(WIDTH, size)
encoder = Encoder(bert, WIDTH)
encoder.bert.embeddings.word_embeddings.weight.requires_grad_(False)
none = nn.Parameter(torch.zeros(WAYS['pointers']))     # a pointer to nothing


def said(x, rows):
    """logits of every way for cues `rows` [(window, from, to)]: {way: [c, w, size]}, and seen [c, w]"""
    words = encoder.bert.embeddings.word_embeddings(x['ids']) + encoder.feature(x['features'])
    h = encoder.bert(inputs_embeds=words, attention_mask=x['mask']).last_hidden_state
    h = encoder.drop(torch.gather(h, 1, x['first'].unsqueeze(-1).expand(-1, -1, h.size(-1))))
    window, start, end = (torch.tensor(v) for v in zip(*rows))
    at = torch.arange(h.size(1))[None]
    inside = ((at >= start[:, None]) & (at < end[:, None])).to(h.dtype)
    seen = at < x['words'][window][:, None]
    distance, relation = places(x, window, start, end)
    out = {}
    for way, part in encoders.items():
        keys, query = part['key_of'](h), part['query_of'](h)
        q = torch.einsum('cw,cwh->ch', inside, query[window]) / inside.sum(1, keepdim=True)
        out[way], _ = part['roles'](keys[window], q, x['marks'][window], (x['cues'][window] > 0).long(), distance, relation, ~seen)
    return out, seen


def runs(tags):
    """nine tags -> runs (from, to, is content)"""
    found, i = [], 0
    while i < len(tags):
        if tags[i] in (1, 5):
            found.append((i, i + 1, tags[i] == 5))
        elif tags[i] in (2, 6):
            j = i
            while tags[j] not in (4, 8):
                j += 1
            found.append((i, j + 1, tags[i] == 6))
            i = j
        i += 1
    return found


def pointers(tags):
    """nine tags -> target of each pointer (a word; len(tags): none): source from, to, first content from, to, second …"""
    nothing, found = len(tags), runs(tags)
    targets = []
    for content, pieces in ((False, 1), (True, PIECES)):
        own = [(b, e - 1) for b, e, c in found if c == content][:pieces]
        for k in range(pieces):
            targets += own[k] if k < len(own) else (nothing, nothing)
    return targets


def loss_of(out, seen, labels):
    nine = torch.tensor(labels)
    total = F.cross_entropy(out['nine tags'].float()[seen], nine[seen])
    three = torch.where(nine == 0, 0, torch.where(nine < 5, 1, 2))
    total = total + F.cross_entropy(out['inside/outside'].float()[seen], three[seen])
    logits = out['pointers'].float().masked_fill(~seen.unsqueeze(-1), -1e4)
    logits = torch.cat([logits, none.expand(len(labels), 1, -1)], 1)     # [c, w + 1, pointers]
    wanted = torch.tensor([pointers(row) for row in labels])
    # a sum of six choices among a hundred words weighs more than a mean over words
    return 2.5 * total + 0.25 * F.cross_entropy(logits, wanted)


FOLLOWS = torch.full((9, 9), -1e4)
for before in range(9):
    for tag in range(9):
        opened, on = before in (2, 3, 6, 7), tag in (3, 4, 7, 8)
        if on == opened and (not on or (tag < 5) == (before < 5)):
            FOLLOWS[before, tag] = 0


def viterbi(logits):
    """logits [w, 9] -> the likeliest well-formed tags"""
    p = logits.float().log_softmax(-1)
    score, back = p[0] + torch.tensor([0, 0, 0, -1e4, -1e4, 0, 0, -1e4, -1e4]), []
    for row in p[1:]:
        best, arg = (score[:, None] + FOLLOWS).max(0)
        back.append(arg)
        score = best + row
    score = score + torch.tensor([0, 0, -1e4, -1e4, 0, 0, -1e4, -1e4, 0])
    tag = int(score.argmax())
    tags = [tag]
    for arg in reversed(back):
        tag = int(arg[tag])
        tags.append(tag)
    return tags[::-1]


def words_of(way, logits, words):
    """-> sets of words of source and of content"""
    if way == 'nine tags':
        found = runs(viterbi(logits[:words]))
        return tuple({i for b, e, c in found if c == content for i in range(b, e)} for content in (False, True))
    if way == 'inside/outside':
        tags = logits[:words].argmax(-1).tolist()
        return tuple({i for i, t in enumerate(tags) if t == role} for role in (1, 2))
    p = torch.cat([logits[:words].float(), none[None]]).log_softmax(0)
    sets = (set(), set())
    for k in range(1 + PIECES):
        start, end = p[:, 2 * k], p[:, 2 * k + 1]
        pair = start[:words, None] + end[None, :words]
        at = torch.arange(words)
        pair = pair.masked_fill((at[None] < at[:, None]) | (at[None] >= at[:, None] + LONGEST), -1e9)
        best = int(pair.argmax())
        if pair.flatten()[best] > start[words] + end[words]:
            sets[min(k, 1)].update(range(best // words, best % words + 1))
    return sets


def score(windows):
    encoder.eval()
    encoders.eval()
    counts = {way: [0, 0, 0] for way in WAYS}
    total = 0
    with torch.no_grad():
        for i in range(0, len(windows), 16):
            group = [w for w in windows[i:i + 16] if w['relations']]
            if not group:
                continue
            x = batch(group)
            relations = [(k, r) for k, w in enumerate(group) for r in w['relations']]
            with torch.autocast('cpu', dtype=torch.bfloat16):
                out, _ = said(x, [(k, r[0], r[1]) for k, r in relations])
            total += len(relations)
            for c, (k, r) in enumerate(relations):
                words = len(group[k]['first'])
                gold = runs(role_labels(r, words))
                wanted = [{i for b, e, is_content in gold if is_content == content for i in range(b, e)} for content in (False, True)]
                for way in WAYS:
                    got = words_of(way, out[way][c], words)
                    close = [not g and not t or len(g & t) >= 0.5 * len(g | t) for g, t in zip(got, wanted)]
                    for n, right in enumerate((got[0] == wanted[0], got[1] == wanted[1], all(close))):
                        counts[way][n] += right
    encoder.train()
    encoders.train()
    return {way: dict(zip(('source', 'content', 'relation'), (round(100 * n / total, 1) for n in of))) for way, of in counts.items()}


windows, dev = ([json.loads(line) for line in open(f, encoding='utf8')] for f in (a.windows, a.dev))
windows = [w for w in windows if w['relations']]
trained = [(k, v) for k, v in list(encoder.named_parameters()) + list(encoders.named_parameters()) if v.requires_grad]
optimiser = torch.optim.AdamW([{'params': [v for k, v in trained if 'bert' in k], 'lr': a.lr}, {'params': [v for k, v in trained if 'bert' not in k] + [none], 'lr': 1e-3}], weight_decay=0.01)
steps = a.passes * math.ceil(len(windows) / a.batch)
schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda t: min(1, (t + 1) / (0.06 * steps)) * max(0.02, 1 - t / steps))
step = 0
for epoch in range(a.passes):
    order = random.Random(100 * a.seed + epoch)
    mixed = order.sample(windows, len(windows))
    groups = [sorted(mixed[i:i + a.batch * 20], key=lambda w: len(w['ids'])) for i in range(0, len(mixed), a.batch * 20)]
    batches = [g[j:j + a.batch] for g in groups for j in range(0, len(g), a.batch)]
    order.shuffle(batches)
    for group in batches:
        x = batch(group)
        relations = [(k, r) for k, w in enumerate(group) for r in w['relations']]
        with torch.autocast('cpu', dtype=torch.bfloat16):
            out, seen = said(x, [(k, r[0], r[1]) for k, r in relations])
        loss = loss_of(out, seen, [role_labels(r, x['first'].size(1)) for _, r in relations])
        loss.backward()
        torch.nn.utils.clip_grad_norm_([v for _, v in trained], 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad(set_to_none=True)
        step += 1
        if step % 50 == 0:
            print(json.dumps({'step': step, 'of': steps, 'loss': round(loss.item(), 3)}), flush=True)
    print(json.dumps({'pass': epoch + 1, **score(dev)}), flush=True)
