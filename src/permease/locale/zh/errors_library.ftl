errors_library-part-named-text-not = 部件须以文本命名，不能是 { $name }
errors_library-cell-named-text-not = 细胞须以文本命名，不能是 { $name }
errors_library-too-large-cell-file = { $place } 太大，不像细胞文件
errors_library-cannot-read = 无法读取 { $place }
