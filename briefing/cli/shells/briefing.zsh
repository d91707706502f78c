#compdef briefing
# Completion of `briefing` for zsh. Keep it as _briefing in a folder of fpath,
#     briefing completion zsh > ~/.zfunc/_briefing
# with `fpath+=~/.zfunc` before `compinit` in ~/.zshrc; or read it with `source` after that.

# The program is given the words before the cursor, without their quotes. It answers with a
# candidate on each line, or a candidate, a tab and its description; zsh quotes them itself.
_briefing() {
    local answer tab=$'\t' word=$QIPREFIX$PREFIX${compstate[quote]}
    local -a before expl plain described
    before=("${(@Q)words[2,CURRENT-1]}")
    for answer in "${(@f)$(_BRIEFING_COMPLETE=zsh command briefing \
        "${before[@]}" "${(Q)word}" 2>/dev/null </dev/null)}"; do
        if [[ $answer == *$tab* ]]; then
            described+=("${${answer%%$tab*}//:/\\:}:${answer#*$tab}")
        elif [[ -n $answer ]]; then
            plain+=("$answer")
        fi
    done
    (($#described)) && _describe briefing described
    (($#plain)) && _wanted values expl value compadd -a plain
    (($#described + $#plain)) || _files
}

# As a file of fpath this is the function itself, called when Tab is first pressed.
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _briefing "$@"
else
    compdef _briefing briefing
fi
