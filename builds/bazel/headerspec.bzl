"""A jar of Java classes, some of them generated from specs by Headerspec."""

def _headerspec_jar_impl(ctx):
    output = ctx.actions.declare_file(ctx.label.name + ".jar")

    javac = ctx.actions.args()
    javac.add(ctx.file._javac)
    javac.add("--processor-path", ctx.file.processor)
    javac.add_joined("-cp", ctx.files.deps, join_with = ":")

    # Relative to the folder that actions run in: the same on every machine, as caches want it.
    folders = [spec.dirname for spec in ctx.files.specs]
    javac.add_joined(
        folders,
        join_with = ":",
        format_joined = "-Aheaderspec.specs=%s",
        uniquify = True,
    )
    javac.add_all(ctx.files.srcs)

    ctx.actions.run_shell(
        mnemonic = "HeaderspecJar",
        inputs = ctx.files.srcs + ctx.files.specs + ctx.files.deps + [ctx.file.processor],
        tools = ctx.files._jdk,
        outputs = [output],
        arguments = [ctx.file._jar.path, output.path, javac],
        # Entries in one order and with one date: the same classes give the same jar.
        command = """
            set -e
            jar=$PWD/$1 output=$PWD/$2
            shift 2
            "$@" -d classes
            cd classes
            find . -type f | LC_ALL=C sort > ../entries
            "$jar" --create --file "$output" --date 1980-01-01T00:00:02Z @../entries
        """,
    )
    return [DefaultInfo(files = depset([output]))]

headerspec_jar = rule(
    implementation = _headerspec_jar_impl,
    attrs = {
        "srcs": attr.label_list(allow_files = [".java"]),
        "specs": attr.label_list(allow_files = [".yaml"]),
        "deps": attr.label_list(
            allow_files = [".jar"],
            default = ["//lib:headerspec-annotations.jar"],
        ),
        "processor": attr.label(
            allow_single_file = [".jar"],
            default = "//lib:headerspec-processor.jar",
        ),
        "_jar": attr.label(allow_single_file = True, default = "@jdk//:bin/jar"),
        "_javac": attr.label(allow_single_file = True, default = "@jdk//:bin/javac"),
        "_jdk": attr.label(default = "@jdk//:files"),
    },
)
