// Before the first paint, so that a chosen theme never flashes. A file of its own, since the page's policy forbids inline scripts.
try {
  const theme = localStorage.getItem('hearsay-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme holds then.
}
