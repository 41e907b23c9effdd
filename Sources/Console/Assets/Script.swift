/// Conveniences for people whose browser runs scripts. Without it every page works the same.
enum ConsoleScript {
  static let text = """
    'use strict';
    (function () {
      var body = document.body;
      var live = document.getElementById('live');
      var waiting = '';
      var isTyping = function (element) {
        return element && (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable);
      };
      var rows = function () { return Array.prototype.slice.call(document.querySelectorAll('table.pick tbody tr')); };
      var mark = function (step) {
        var all = rows();
        if (!all.length) { return; }
        var at = all.findIndex(function (row) { return row.hasAttribute('data-marked'); });
        var next = Math.max(0, Math.min(all.length - 1, at + step));
        all.forEach(function (row) { row.removeAttribute('data-marked'); });
        all[next].setAttribute('data-marked', '');
        var link = all[next].querySelector('a');
        if (link) { link.focus(); }
      };
      document.addEventListener('keydown', function (event) {
        if (event.ctrlKey || event.metaKey || event.altKey) { return; }
        if (isTyping(event.target)) {
          if (event.key === 'Escape') { event.target.blur(); }
          return;
        }
        var to = { o: '/console', q: '/console/queue' };
        if (waiting === 'g' && to[event.key]) { window.location.assign(to[event.key]); }
        waiting = event.key === 'g' ? 'g' : '';
        if (event.key === '?') { window.location.assign(body.dataset.help); }
        if (event.key === '/') {
          var find = document.getElementById('find');
          if (find) { event.preventDefault(); find.focus(); }
        }
        if (event.key === 'j') { mark(1); }
        if (event.key === 'k') { mark(-1); }
      });
      if (body.dataset.live && window.EventSource) {
        var source = new EventSource(body.dataset.events + '?topic=' + encodeURIComponent(body.dataset.live));
        source.addEventListener('progress', function (event) {
          var state = JSON.parse(event.data);
          var bar = document.getElementById('bar');
          var name = document.getElementById('bar-name');
          if (bar && Number.isFinite(state.done)) { bar.value = state.done; if (state.total) { bar.max = state.total; } }
          if (name && state.text) { name.textContent = state.text; }
          if (state.finished) { source.close(); window.location.reload(); }
        });
        source.addEventListener('news', function () { live.textContent = body.dataset.news; });
      }
    })();
    """
}
