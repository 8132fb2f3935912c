"""Make the weights of the reader's model, crawler/pages/body/weights.npz, from pages whose text is known.

    python -m tools.train_reader                  fit to all pages, and write the weights that are shipped
    python -m tools.train_reader --folds DIR      fit five times, each time without a fifth of the sites, and write
                                                  DIR/fold0.npz to DIR/fold4.npz: what `benchmarks/reading.py
                                                  --folds DIR` reads each page with, so that no page is read by weights
                                                  that saw its site

It needs torch, which nothing else here does, so it is no dependency: `.venv/bin/pip install torch` (its build for CPUs
alone is enough, and gigabytes smaller). The pages are those of ../shared/pages beside the checkout, or of --pages. A
fit takes ten minutes on two cores; the same pages, arguments and torch give the same weights.
"""

from __future__ import annotations

import argparse
import sys
import time
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # called by its path, and not where `make` installed the project
    sys.path.insert(0, str(ROOT))

NO_TORCH = "torch is not installed; training needs it: .venv/bin/pip install torch"


def main() -> None:
    asked = _arguments()
    if find_spec("torch") is None:
        sys.exit(NO_TORCH)
    if not (asked.pages / "news/truth.jsonl").is_file():
        sys.exit(f"{asked.pages}: no pages to learn from; name their folder with --pages")
    # Only now, for without torch there should be the message alone.
    from tools.reader_model.folds import FOLDS, fold_of
    from tools.reader_model.network import Settings
    from tools.reader_model.pages import Weighting, training_pages
    from tools.reader_model.passes import Passes, save

    began = time.monotonic()
    pages = training_pages(asked.pages, Weighting(page=asked.page_weight, news=asked.news_weight), asked.only)
    settings = Settings(asked.epochs, asked.hidden, decay=asked.decay, word_drop=asked.word_drop)
    passes = Passes(pages, asked.fewest_sites, settings)
    _say(f"{len(pages)} pages, {sum(len(page.labels) for page in pages)} lines, {len(passes.words)} words", began)
    if not passes.words:
        sys.exit(f"too few pages: no word is used by {asked.fewest_sites} sites; take more, or a lower --fewest-sites")
    folds = [fold_of(page.site) for page in pages]
    if asked.folds is None:
        save(asked.out, passes.words, *passes.fitted(range(len(pages))))
        _say(str(asked.out), began)
        return
    asked.folds.mkdir(parents=True, exist_ok=True)
    for fold in asked.fold or range(FOLDS):
        path = asked.folds / f"fold{fold}.npz"
        save(path, passes.words, *passes.fitted([at for at, of_page in enumerate(folds) if of_page != fold]))
        _say(str(path), began)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    add = parser.add_argument
    add("--pages", type=Path, default=ROOT.parent / "shared/pages", help="folder of the sets news and web")
    add("--out", type=Path, default=ROOT / "crawler/pages/body/weights.npz", help="file to write, without --folds")
    add("--folds", type=Path, metavar="DIR", help="write the weights of each fold into this folder instead")
    add("--fold", type=int, action="append", choices=range(5), help="with --folds: this one alone; can be repeated")
    add("--only", type=int, metavar="N", help="the first N pages of each set, to try something out")
    add("--epochs", type=int, default=6)
    add("--hidden", type=int, default=48, help="width of the first layer")
    add("--fewest-sites", type=int, default=8, help="that use a word, or the model will not know it")
    add("--page-weight", type=float, default=0.5, help="0: pages count by their length; 1: all the same")
    add("--news-weight", type=float, default=2.5, help="of a news page's lines against a web page's")
    add("--decay", type=float, default=0.01, help="of the weights")
    add("--word-drop", type=float, default=0.15, help="share of the words that a step does not see")
    return parser.parse_args()


def _say(what: str, began: float) -> None:
    print(f"{time.monotonic() - began:5.0f} s  {what}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
