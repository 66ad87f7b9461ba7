// After an answer from the server: what went wrong first, else what was done.
(document.getElementById('error-summary') ?? document.getElementById('flash'))?.focus();
