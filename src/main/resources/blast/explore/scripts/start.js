document.title=1;
