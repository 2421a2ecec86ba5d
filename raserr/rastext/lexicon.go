package rastext

import (
	_ "embed"
	"strings"
)

//go:embed words.tsv
var wordsTSV string

// wordList has the words of a language that mean the same.
type wordList struct {
	language string
	class    class
	words    []string
}

// classesOfLists has the class of the words in each list of words.tsv.
var classesOfLists = map[string]class{
	"error": errorWord, "error before": errorBefore, "errors": errorPlural, "code": codeWord, "result": resultWord, "failure": failureWord,
	"service": serviceWord, "dial": dialWord, "ras": rasWord, "remote": remoteWord, "kind": kindWord, "filler": filler,
	"joint": joint, "and": and, "thing": thing, "unit": unit, "foreign": foreign,
}

// readLists returns the lists of words.tsv.
func readLists() []wordList {
	var lists []wordList
	_, rows, _ := strings.Cut(wordsTSV, "\nlanguage\tlist\twords\n")
	for _, row := range strings.Split(strings.TrimSpace(rows), "\n") {
		columns := strings.Split(row, "\t")
		lists = append(lists, wordList{columns[0], classesOfLists[columns[1]], strings.Fields(columns[2])})
	}
	return lists
}
