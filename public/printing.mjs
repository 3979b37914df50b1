// What is printed of a page to write on is what was answered: while it prints, each answer stands as text in the place of
// its control, which would cut off a long one and cannot go on over the next page. Loaded when the app has started.

const CONTROLS = "textarea, select, input[type=text]";
const ANSWER = "printed"; // style/print.css shows it, in print alone

function answer(control) {
  const words = document.createElement("div");
  words.className = ANSWER;
  words.textContent = control.selectedOptions?.[0]?.text ?? control.value;
  return words;
}

const removeAll = () => document.querySelectorAll(`.${ANSWER}`).forEach((words) => words.remove());

addEventListener("beforeprint", () => {
  removeAll(); // Not every browser says that the one before is done.
  for (const control of document.querySelectorAll(CONTROLS)) control.after(answer(control));
});
addEventListener("afterprint", removeAll);
