"""A stranger's repository: one that names programs, each of which leaves a file behind."""

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

OLD, NEW = "موجز قديم", "موجز جديد"


def brief(title: str) -> str:
    return f"briefs:\n- id: one\n  title: {title}\n  date: 2026-01-01\n"


class Repository:
    """A checkout in which one data file was committed on two days; the file now says NEW."""

    def __init__(
        self, folder: Path, environment: dict[str, str], name: str = "briefs.yaml"
    ) -> None:
        self.folder = folder
        self.data = folder / name
        self.canary = folder.parent / "canary"
        self.script = folder.parent / "command.sh"
        self.script.write_text(f"#!/bin/sh\necho ran >>{shlex.quote(str(self.canary))}\nexit 1\n")
        self.script.chmod(0o755)
        self._environment = {
            **environment,
            **{f"GIT_{who}_NAME": "x" for who in ("AUTHOR", "COMMITTER")},
            **{f"GIT_{who}_EMAIL": "x@example.org" for who in ("AUTHOR", "COMMITTER")},
        }
        self.data.parent.mkdir(parents=True)
        self.git("init", "-q")
        self.commit(OLD, "2026-01-01")
        self.commit(NEW, "2026-07-01")

    def commit(self, title: str, day: str) -> None:
        self.data.write_text(brief(title), "utf-8")
        self.git("add", "--all")
        dates = {f"GIT_{who}_DATE": f"{day}T12:00Z" for who in ("AUTHOR", "COMMITTER")}
        self.git("commit", "-qm", "days", **dates)

    def git(self, *words: str, **variables: str) -> str:
        done = subprocess.run(
            ["git", *words],
            cwd=self.folder,
            env={**self._environment, **variables},
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=True,
        )
        return done.stdout.decode("utf-8", "replace").strip()

    def configure(self, **values: str) -> None:
        """Set values of the configuration; a double underscore is a dot."""
        for name, value in values.items():
            self.git("config", name.replace("__", "."), value)

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        return file

    def blob(self, day: str = "HEAD~1") -> str:
        return self.git("rev-parse", f"{day}:./{self.data.relative_to(self.folder)}")

    def without(self, name: str) -> None:
        """Take a loose object away."""
        file = self.folder / ".git/objects" / name[:2] / name[2:]
        file.chmod(0o600)
        file.unlink()

    def springs(self, *words: str) -> bool:
        """Whether git, asked as the trap is made for, runs the command; on a copy."""
        copy = self.folder.with_name("copy")
        shutil.copytree(self.folder, copy, symlinks=True)
        subprocess.run(
            ["sh", "-c", shlex.join(words)],
            cwd=copy,
            env={**self._environment, "PATH": os.environ["PATH"]},
            capture_output=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        sprung = self.canary.exists()
        self.canary.unlink(missing_ok=True)
        return sprung


def partial(repository: Repository, **remote: str) -> tuple[str, ...]:
    """A partial clone that lacks the old content, and would fetch it from this remote."""
    lacking = repository.blob()
    repository.configure(core__repositoryFormatVersion="1", extensions__partialClone="x")
    repository.configure(**{f"remote__x__{name}": value for name, value in remote.items()})
    repository.configure(remote__x__promisor="true", remote__x__partialCloneFilter="blob:none")
    repository.without(lacking)
    return ("git", "show", f"HEAD~1:./{repository.data.name}")


def ssh_command(repository: Repository) -> tuple[str, ...]:
    repository.configure(core__sshCommand=str(repository.script))
    return partial(repository, url="ssh://example.org/x")


def ext_address(repository: Repository) -> tuple[str, ...]:
    repository.configure(protocol__ext__allow="always", protocol__allow="always")
    return partial(repository, url=f"ext::sh {repository.script}")


def upload_pack(repository: Repository) -> tuple[str, ...]:
    repository.git("init", "-q", "--bare", "../other.git")
    other = repository.folder.with_name("other.git")
    return partial(repository, url=str(other), uploadpack=str(repository.script))


def remote_helper(repository: Repository) -> tuple[str, ...]:
    repository.configure(protocol__ext__allow="always", protocol__allow="always")
    return partial(repository, url=f"sh {repository.script}", vcs="ext")


def git_proxy(repository: Repository) -> tuple[str, ...]:
    repository.configure(core__gitProxy=str(repository.script))
    return partial(repository, url="git://example.org/x")


def credential_helper(repository: Repository) -> tuple[str, ...]:
    # Nothing is asked for credentials without a server: git is asked for them outright.
    script = str(repository.script)
    repository.configure(credential__helper=f"!{script}", core__askPass=script)
    partial(repository, url="https://127.0.0.1:1/x")
    return ("sh", "-c", "echo url=https://example.org | git credential fill")


def _inclusion(repository: Repository, key: str) -> tuple[str, ...]:
    words = partial(repository, url="ssh://example.org/x")
    repository.write("evil", f'[core]\nsshCommand = "{repository.script}"\n')
    repository.git("config", key, "../evil")
    return words


def included(repository: Repository) -> tuple[str, ...]:
    return _inclusion(repository, "include.path")


def included_if(repository: Repository) -> tuple[str, ...]:
    return _inclusion(repository, "includeIf.gitdir:/**.path")


def worktree_configuration(repository: Repository) -> tuple[str, ...]:
    words = partial(repository, url="ssh://example.org/x")
    repository.configure(extensions__worktreeConfig="true")
    repository.write(".git/config.worktree", f'[core]\nsshCommand = "{repository.script}"\n')
    return words


def alternates(repository: Repository) -> tuple[str, ...]:
    other = Repository(repository.folder.with_name("other"), repository._environment)
    other.git("commit", "-q", "--allow-empty", "-m", "more")
    repository.write(".git/objects/info/alternates", f"{other.folder}/.git/objects\n")
    repository.configure(core__alternateRefsCommand=str(repository.script))
    repository.configure(remote__x__url=str(other.folder), remote__x__fetch="HEAD")
    return ("git", "fetch", "x")


def replaced_pack_of_trees(repository: Repository) -> tuple[str, ...]:
    """Not the content but the tree above it is lacking."""
    tree = repository.git("rev-parse", "HEAD~1^{tree}")
    words = ssh_command(repository)
    repository.without(tree)
    return words


def _hook(repository: Repository, name: str, folder: str = ".git/hooks") -> None:
    repository.write(f"{folder}/{name}", repository.script.read_text()).chmod(0o755)


def hooks(repository: Repository) -> tuple[str, ...]:
    for name in ("post-checkout", "reference-transaction", "post-index-change", "pre-auto-gc"):
        _hook(repository, name)
    return ("git", "checkout", "-q", "HEAD~1")


def hooks_elsewhere(repository: Repository) -> tuple[str, ...]:
    _hook(repository, "post-checkout", "hooks")
    repository.configure(core__hooksPath="hooks")
    return ("git", "checkout", "-q", "HEAD~1")


def file_system_monitor(repository: Repository) -> tuple[str, ...]:
    repository.configure(core__fsmonitor=str(repository.script))
    return ("git", "status")


def text_conversion(repository: Repository) -> tuple[str, ...]:
    repository.write(".git/info/attributes", "* diff=evil\n")
    repository.configure(diff__evil__textconv=str(repository.script))
    return ("git", "show", "--textconv", "HEAD:./briefs.yaml")


def external_difference(repository: Repository) -> tuple[str, ...]:
    repository.configure(diff__external=str(repository.script))
    return ("git", "diff", "HEAD~1")


def filters(repository: Repository) -> tuple[str, ...]:
    repository.write(".gitattributes", "* filter=evil\n")
    script = str(repository.script)
    repository.configure(filter__evil__smudge=script, filter__evil__clean=script)
    return ("git", "cat-file", "--filters", "HEAD:./briefs.yaml")


def long_filter(repository: Repository) -> tuple[str, ...]:
    repository.write(".gitattributes", "* filter=evil\n")
    repository.configure(filter__evil__process=str(repository.script))
    return ("git", "cat-file", "--filters", "HEAD:./briefs.yaml")


def pagers(repository: Repository) -> tuple[str, ...]:
    script = str(repository.script)
    repository.configure(core__pager=script, pager__show=script, core__editor=script)
    repository.git("config", "pager.rev-list", script)
    repository.git("config", "pager.cat-file", script)
    return ("sh", "-c", "$(git var GIT_PAGER); $(git var GIT_EDITOR)")


def signatures(repository: Repository) -> tuple[str, ...]:
    # A signed commit is made of the old one; what checks it is the planted program.
    old = repository.git("cat-file", "commit", "HEAD~1").split("\n\n")[0]
    signed = (
        f"{old}\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\ns\n"
    )
    file = repository.write("commit", signed)
    name = repository.git("hash-object", "-t", "commit", "-w", str(file))
    repository.git("update-ref", "HEAD", name)
    repository.configure(gpg__program=str(repository.script), log__showSignature="true")
    return ("git", "log", "-1")


def aliases(repository: Repository) -> tuple[str, ...]:
    for name in ("rev-list", "ls-tree", "cat-file", "show", "x"):
        repository.git("config", f"alias.{name}", f"!{repository.script}")
    return ("git", "x")


Trap = Callable[[Repository], tuple[str, ...]]

LACKING = [
    ssh_command, ext_address, upload_pack, remote_helper, git_proxy, credential_helper, included,
    included_if, worktree_configuration, replaced_pack_of_trees,
]  # fmt: skip
HELD = [
    alternates, hooks, hooks_elsewhere, file_system_monitor, text_conversion, external_difference,
    filters, long_filter, pagers, signatures, aliases,
]  # fmt: skip
