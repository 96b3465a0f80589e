"""The reader's network: one encoder pass over a window, a cue tag for every word, and for every cue the roles of the words around it.

The teacher is as wide as training allows; the student is what is shipped, and its head does little work for each cue.
Shapes: n windows, p pieces, w words, c cues, r = 2 * REACH + 1 words around a cue's first word.
"""
import torch
import torch.nn.functional as F
from torch import nn
from transformers import AutoModel

REACH = 64              # words on either side of a cue's first word that its roles are sought in: all but 1 % of relations fit
FEATURES, MARKS = 16, 7  # as in src/reader/encoding/windows.ts; the upper half of the features are words with a capital
FAR_BLOCK, FAR_SENTENCE = 2, 3
CUE_TAGS = 3            # outside, begin, inside
NAME_TAGS = 7           # outside; begin and inside of a place, a person, an organisation
ROLE_TAGS = 9           # outside; source single, begin, inside, end; content single, begin, inside, end


class Encoder(nn.Module):
    """Words of windows: their vectors, their cue and name tags, and their keys for the role head."""

    def __init__(self, bert, width):
        super().__init__()
        hidden = bert.config.hidden_size
        self.bert = bert
        self.feature = nn.Embedding(FEATURES, hidden)
        nn.init.zeros_(self.feature.weight)
        self.drop = nn.Dropout(0.1)
        self.cue = nn.Linear(hidden, CUE_TAGS)
        self.name = nn.Linear(hidden, NAME_TAGS)
        self.keys = nn.Linear(hidden, 2 * width)
        self.query = nn.Linear(hidden, 2 * width)

    def forward(self, ids, features, first, mask=None):
        """ids, features [n, p], first [n, w] -> cue logits [n, w, 3], keys and queries [n, w, 2 * width], name logits [n, w, 7]"""
        words = self.bert.embeddings.word_embeddings(ids) + self.feature(features)
        h = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
        h = self.drop(torch.gather(h, 1, first.unsqueeze(-1).expand(-1, -1, h.size(-1))))
        return self.cue(h), self.keys(h), self.query(h), self.name(h)


class WideRoles(nn.Module):
    """The teacher's head. For each cue: source, content or neither for the words around it, and whether the cue is one."""

    def __init__(self, width, layers=2, heads=4):
        super().__init__()
        self.mark = nn.Embedding(MARKS, width)
        self.distance = nn.Embedding(2 * REACH + 2, width)   # the last stands for words of the cue
        self.block = nn.Embedding(2 * FAR_BLOCK + 1, width)
        self.sentence = nn.Embedding(2 * FAR_SENTENCE + 1, width)
        self.quotation = nn.Embedding(3, width)              # not quoted, quoted, in the quotation that the cue is in
        self.other = nn.Embedding(2, width)                  # a word of some other cue
        for e in (self.mark, self.distance, self.block, self.sentence, self.quotation, self.other):
            nn.init.normal_(e.weight, std=0.05)
        self.drop = nn.Dropout(0.1)
        self.mix = nn.Linear(2 * width, width)
        self.near = nn.Conv1d(width, width, 5, padding=2)
        self.layers = nn.ModuleList(nn.TransformerEncoderLayer(width, heads, 2 * width, 0.1, activation='gelu', batch_first=True, norm_first=True) for _ in range(layers))
        for layer in self.layers:   # random numbers for every pair of words cost more than they give
            layer.self_attn.dropout = 0.0
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, ROLE_TAGS)
        self.keep = nn.Linear(width, 1)

    def forward(self, keys, query, mark, distance, block, sentence, quotation, other, unseen):
        """keys [c, r, 2 * width], query [c, 2 * width], indices [c, r], unseen [c, r] bool -> role logits [c, r, 9], keep [c]"""
        (k, k2), (q, q2) = keys.chunk(2, -1), query.unsqueeze(1).chunk(2, -1)
        added = k + q + self.mark(mark) + self.distance(distance) + self.block(block) + self.sentence(sentence) + self.quotation(quotation) + self.other(other)
        seen = (~unseen).unsqueeze(-1).to(added.dtype)
        y = self.mix(F.gelu(self.drop(torch.cat([added, k2 * q2], -1)))) * seen
        y = y + F.gelu(self.near(y.transpose(1, 2)).transpose(1, 2))
        for layer in self.layers:
            y = layer(y, src_key_padding_mask=unseen)
        y = self.norm(y)
        own = (distance == 2 * REACH + 1).to(y.dtype).unsqueeze(-1)
        return self.out(y), self.keep((y * own).sum(1) / own.sum(1).clamp(min=1)).squeeze(-1)


class Layer(nn.Module):
    """One transformer layer, normalised first; written out, since torch's own cannot be exported for any number of cues."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.drop = nn.Dropout(0.1)

    def forward(self, y, unseen=None):
        c, w, width = y.shape
        q, k, v = self.qkv(self.norm1(y)).reshape(c, w, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        score = torch.matmul(q * (width // self.heads) ** -0.5, k.transpose(-1, -2))
        if unseen is not None:
            score = score.masked_fill(unseen[:, None, None, :], -1e4)
        y = y + self.drop(self.out(torch.matmul(score.softmax(-1), v).transpose(1, 2).reshape(c, w, width)))
        return y + self.drop(self.down(self.drop(F.gelu(self.up(self.norm2(y))))))


class Roles(nn.Module):
    """The student's head. As the teacher's over all words of a window, so that no word is copied for a cue."""

    RELATIONS = (2 * FAR_BLOCK + 1) * (2 * FAR_SENTENCE + 1) * 3

    def __init__(self, width, heads=4):
        super().__init__()
        self.mark = nn.Embedding(MARKS, width)
        self.other = nn.Embedding(2, width)                  # a word of some cue
        self.distance = nn.Embedding(2 * REACH + 2, width)   # the last stands for words of this cue
        self.relation = nn.Embedding(self.RELATIONS, width)  # block, sentence and quotation, against the cue's
        for e in (self.mark, self.other, self.distance, self.relation):
            nn.init.normal_(e.weight, std=0.05)
        self.drop = nn.Dropout(0.1)
        self.mix = nn.Linear(width, width)
        self.layer = Layer(width, heads)
        self.norm = nn.LayerNorm(width)
        self.out = nn.Linear(width, ROLE_TAGS)
        self.keep = nn.Linear(width, 1)

    def forward(self, keys, query, mark, other, distance, relation, unseen=None):
        """keys [c or 1, w, 2 * width], query [c, 2 * width], mark, other [c or 1, w], distance, relation [c, w] -> role logits [c, w, 9], keep [c]"""
        (k, k2), (q, q2) = keys.chunk(2, -1), query.unsqueeze(1).chunk(2, -1)
        words = k + self.mark(mark) + self.other(other)
        y = self.mix(F.gelu(self.drop(words + q + self.distance(distance) + self.relation(relation) + k2 * q2)))
        y = self.norm(self.layer(y, unseen))
        own = (distance == 2 * REACH + 1).to(y.dtype).unsqueeze(-1)
        return self.out(y), self.keep((y * own).sum(1) / own.sum(1).clamp(min=1)).squeeze(-1)


def places(x, window, start, end):
    """What the student's head is told of every word against each cue: distance and relation [c, w]."""
    at = torch.arange(x['marks'].size(1), device=start.device)[None]
    inside = (at >= start[:, None]) & (at < end[:, None])
    distance = torch.where(inside, 2 * REACH + 1, (at - start[:, None]).clamp(-REACH, REACH) + REACH)
    of = lambda name: x[name][window]
    here = lambda name: x[name][window, start][:, None]
    steps = lambda name, far: (of(name) - here(name)).clamp(-far, far) + far
    quotation = torch.where(of('quotations') < 0, 0, torch.where(of('quotations') == here('quotations'), 2, 1))
    relation = (steps('blocks', FAR_BLOCK) * (2 * FAR_SENTENCE + 1) + steps('sentences', FAR_SENTENCE)) * 3 + quotation
    return distance, relation


# layers of the encoder (0: all), width of the role head
SHAPES = {'teacher': (0, 160, WideRoles), 'student': (4, 128, Roles)}


class Reader(nn.Module):
    def __init__(self, encoder, shape, layers=0):
        """encoder: folder of a BERT-like encoder with its weights; shape: a key of SHAPES; layers: fewer or more than it has"""
        super().__init__()
        usual, width, head = SHAPES[shape]
        layers = layers or usual
        bert = AutoModel.from_pretrained(encoder, add_pooling_layer=False, dtype=torch.float32, attention_probs_dropout_prob=0.0)
        if layers:
            bert.encoder.layer = bert.encoder.layer[:layers]
        self.encoder, self.roles = Encoder(bert, width), head(width)

    def load(self, weights):
        """Takes what it has a place for; weights of before a word's capital was told know nothing of it."""
        known = self.state_dict()
        told = weights['encoder.feature.weight']
        if len(told) < FEATURES:
            weights = {**weights, 'encoder.feature.weight': told.repeat(FEATURES // len(told), 1)}
        self.load_state_dict({k: v for k, v in weights.items() if k in known and v.shape == known[k].shape}, strict=False)

    def read_roles(self, keys, query, x, cues):
        """keys, query [n, w, 2 * width]; cues: rows (window, from, to) -> role logits [c, w, 9], keep [c], seen [c, w]: where there are logits"""
        window, start, end = (torch.tensor(v) for v in zip(*cues))
        if isinstance(self.roles, WideRoles):
            return self.wide_roles(keys, query, x, window, start, end)
        at = torch.arange(keys.size(1))[None]
        inside = ((at >= start[:, None]) & (at < end[:, None])).to(query.dtype)
        q = torch.einsum('cw,cwh->ch', inside, query[window]) / inside.sum(1, keepdim=True)
        seen = at < x['words'][window][:, None]
        distance, relation = places(x, window, start, end)
        logits, keep = self.roles(keys[window], q, x['marks'][window], (x['cues'][window] > 0).long(), distance, relation, ~seen)
        return logits, keep, seen

    def wide_roles(self, keys, query, x, window, start, end):
        words = keys.size(1)
        at = start[:, None] + torch.arange(-REACH, REACH + 1)[None]
        unseen = (at < 0) | (at >= words) | (at >= x['words'][window][:, None])
        here = at.clamp(0, words - 1)
        take = lambda feature: feature[window[:, None], here]
        base = lambda feature: feature[window, start][:, None]
        inside = (at >= start[:, None]) & (at < end[:, None])
        steps = lambda feature, far: (take(feature) - base(feature)).clamp(-far, far) + far
        weight = inside.to(query.dtype)
        q = (take(query) * weight.unsqueeze(-1)).sum(1) / weight.sum(1, keepdim=True).clamp(min=1)
        quotation = take(x['quotations'])
        distance = torch.where(inside, 2 * REACH + 1, at - start[:, None] + REACH)
        quoted = torch.where(quotation < 0, 0, torch.where(quotation == base(x['quotations']), 2, 1))
        logits, keep = self.roles(take(keys), q, take(x['marks']), distance, steps(x['blocks'], FAR_BLOCK), steps(x['sentences'], FAR_SENTENCE), quoted, (take(x['cues']) > 0).long() * (~inside).long(), unseen)
        spread = logits.new_zeros(len(start), words + 1, ROLE_TAGS)
        place = torch.where(unseen, words, at)
        spread = spread.scatter(1, place.unsqueeze(-1).expand(-1, -1, ROLE_TAGS), logits)
        seen = torch.zeros(len(start), words + 1, dtype=torch.bool).scatter(1, place, True)
        return spread[:, :words], keep, seen[:, :words]


UNTOLD = -100           # no gold tells whether a word is of a name; -1: it tells that it is of no place


def name_loss(logits, gold):
    """logits [n, w, 7], gold [n, w]: tags, -1 for any tag but a place's, UNTOLD for none -> mean negative log likelihood"""
    p = logits.float().log_softmax(-1)
    known = p.gather(-1, gold.clamp(min=0).unsqueeze(-1)).squeeze(-1)
    no_place = torch.cat([p[..., :1], p[..., 3:]], -1).logsumexp(-1)
    told = gold != UNTOLD
    return -torch.where(gold == -1, no_place, known)[told].sum() / told.sum().clamp(min=1)


def padded(windows, name, fill=0):
    wide = max(len(w[name]) for w in windows)
    return torch.tensor([w[name] + [fill] * (wide - len(w[name])) for w in windows])


def batch(windows):
    """Windows as training/windows.ts writes them -> tensors, padded."""
    x = {name: padded(windows, name) for name in ('ids', 'features', 'first', 'marks', 'blocks', 'sentences', 'cues')}
    x['quotations'] = padded(windows, 'quotations', -1)
    x['names'] = padded([{'names': w.get('names', [UNTOLD] * len(w['first']))} for w in windows], 'names', UNTOLD)
    x['mask'] = torch.tensor([[1] * len(w['ids']) + [0] * (x['ids'].size(1) - len(w['ids'])) for w in windows])
    x['words'] = torch.tensor([len(w['first']) for w in windows])
    x['own'] = torch.arange(x['first'].size(1))[None] < x['words'][:, None]
    return x


def role_labels(relation, words):
    """[cue from, cue to, sources, contents] -> a role tag for each of `words` words"""
    tags = [0] * words
    start, end, sources, contents = relation
    for base, runs in ((1, sources), (5, contents)):
        for a, b in runs:
            a, b = (max(a, end), b) if a < end and b > start and a >= start else (a, min(b, start)) if a < start < b else (a, b)
            if a >= b:
                continue
            if b - a == 1:
                tags[a] = base
            else:
                tags[a:b] = [base + 1] + [base + 2] * (b - a - 2) + [base + 3]
    return tags
