/* Everything is drawn anew; who was somewhere with the keyboard is there again afterwards. */

/** What has the focus, as far as it can be found again. */
function focused() {
  const at = document.activeElement;
  if (at === null || at === document.body) {
    return null;
  }
  const panel = ['services', 'strip', 'loose', 'places', 'body', 'tabs', 'verdict', 'crumbs', 'division'].find(
    id => byId(id).contains(at) && byId(id) !== at);
  return panel === undefined ? null : {
    panel, id: at.id, key: at.dataset.key, node: at.dataset.n, act: at.dataset.act, text: at.textContent,
    from: at.selectionStart, to: at.selectionEnd,
  };
}

function isSame(made, {id, key, node, act, text}) {
  return id ? made.id === id : key ? made.dataset.key === key
    : node ? made.dataset.n === node && made.dataset.act === act : made.textContent === text;
}

function refocus(was) {
  if (was === null) {
    return;
  }
  const again = [...byId(was.panel).querySelectorAll('button, input, select, a')].find(made => isSame(made, was));
  if (again === undefined) {
    // What was taken away in the verdict, or a row that is no more: the band is still there.
    was.panel === 'body' && byId('body').focus({preventScroll: true});
    return;
  }
  again.focus({preventScroll: true});
  if (typeof was.from === 'number') {
    again.setSelectionRange(was.from, was.to);
  }
}
